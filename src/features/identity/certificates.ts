/** The certificates of a provider: PEM, several one after the other while it changes its key. */
import { X509Certificate } from 'node:crypto'
import { messagesOf } from '#kernel/messages.ts'
import { Fault } from '#kernel/trouble.ts'
import { en } from './en.ts'

const messageOf = messagesOf(en)

// line breaks may have become spaces
const block = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g

/** Each certificate as PEM. Refuses a text without one, or with one that cannot be read: the field checks only the form. */
export const certificatesIn = (text: string): readonly string[] => {
  const found = [...text.matchAll(block)].map(([, body = '']) => body)
  if (found.length === 0) throw new Fault('value.refused', messageOf('wrongCertificate'))
  try {
    return found.map((body) => new X509Certificate(Buffer.from(body, 'base64')).toString())
  } catch (cause) {
    throw new Fault('value.refused', messageOf('wrongCertificate'), { cause })
  }
}
