/** The thread that prints a PDF: takes a document, returns bytes. The fonts are those of pdfmake; nothing is downloaded. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import pdfmake from 'pdfmake'
import type { Document } from './document.ts'
import { definitionOf } from './pdf-definition.ts'

const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto')
const font = (name: string): string => join(fonts, `Roboto-${name}.ttf`)

/** A method that is missing in the types of pdfmake. */
type Guarded = typeof pdfmake & {
  readonly setLocalAccessPolicy: (allowed: (path: string) => boolean) => void
  readonly setUrlAccessPolicy: (allowed: () => boolean) => void
}

const print = async (document: Document): Promise<Uint8Array> => {
  const printer = pdfmake as Guarded
  printer.setUrlAccessPolicy(() => false)
  printer.setLocalAccessPolicy((path) => path.startsWith(fonts))
  printer.setFonts({
    Roboto: { normal: font('Regular'), bold: font('Medium'), italics: font('Italic'), bolditalics: font('MediumItalic') },
  })
  return printer.createPdf(definitionOf(document)).getBuffer()
}

parentPort?.postMessage(await print(workerData as Document))
