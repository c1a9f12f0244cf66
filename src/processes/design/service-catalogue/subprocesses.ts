/** Guided work of catalogue management; subprocesses of ours, since the map has none. */
import type { Subprocess } from '#kernel/process.ts'

const manager = { owner: 'service-catalogue-manager', ours: true } as const

export const serviceCatalogueSubprocesses: Readonly<Record<string, Subprocess>> = {
  'catalogue-entry': {
    words: ['Alta en el Catálogo', 'Entry into the Catalogue'],
    ...manager,
    of: 'service',
    runs: { field: 'state', is: 'pipeline' },
    checklist: [
      ['Describa el servicio con las palabras del cliente', "Describe the service in the customer's words"],
      ['Nombre responsable, equipo y horario', 'Name owner, team and hours'],
      ['Una el servicio con lo que lo sostiene', 'Tie the service to what carries it'],
      ['Compruebe que tiene un acuerdo antes de ponerlo en operación', 'Check that it has an agreement before it goes live'],
    ],
    opens: ['agreement', 'offering'],
  },
  'catalogue-confirmation': {
    words: ['Confirmación del Catálogo', 'Confirmation of the Catalogue'],
    ...manager,
    of: 'service',
    runs: { field: 'phase', is: 'active' },
    checklist: [
      ['Pregunte al responsable si la ficha es cierta', 'Ask the owner whether the entry is true'],
      ['Compare lo que dice con los incidentes y los cambios recientes', 'Compare what it says with recent incidents and changes'],
      ['Confirme la ficha, o corríjala y confírmela', 'Confirm the entry, or correct and confirm it'],
    ],
  },
  'offering-design': {
    words: ['Diseño de Ofertas', 'Design of Offerings'],
    ...manager,
    of: 'offering',
    runs: { field: 'state', is: 'draft' },
    checklist: [
      ['Diga qué recibe quien la pide, y cuándo', 'Say what those who ask get, and when'],
      ['Diga quién la cumple y con qué pasos', 'Say who fulfils it and by which steps'],
      ['Decida si necesita aprobación y qué cuesta', 'Decide whether it needs approval and what it costs'],
    ],
    opens: ['offering'],
  },
}
