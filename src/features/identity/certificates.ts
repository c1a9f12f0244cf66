/**
 * Certificates as administrators paste them: PEM, or only the Base64 part, as in SAML metadata; several one after the other while a
 * provider changes its key. The field has stored line breaks as spaces.
 */
import { X509Certificate } from 'node:crypto'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

const block = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g

/** Each certificate as PEM. Refuses a text with something else. */
export const certificatesIn = (text: string): readonly string[] => {
  const found = text.includes('-----') ? [...text.matchAll(block)].map(([, body = '']) => body) : [text]
  if (found.length === 0) throw new Fault('value.refused', messageOf('wrongCertificate'))
  try {
    return found.map((body) => new X509Certificate(Buffer.from(body, 'base64')).toString())
  } catch (cause) {
    throw new Fault('value.refused', messageOf('wrongCertificate'), { cause })
  }
}
