/** The three subprocesses of service evaluation as guided work. */
import type { Subprocess } from '#kernel/process.ts'

const owner = 'csi-manager'

export const serviceEvaluationSubprocesses: Readonly<Record<string, Subprocess>> = {
  complaints: {
    words: ['Gestión de Quejas', 'Complaints Management'],
    owner,
    of: 'complaint',
    runs: { field: 'phase', in: ['new', 'active', 'done'] },
    checklist: [
      ['Conteste pronto que ha llegado', 'Answer soon that it has arrived'],
      ['Escuche a las dos partes y mire los registros', 'Hear both sides and look at the records'],
      ['Diga si está justificada, y por qué', 'Say whether it is justified, and why'],
      ['Diga qué se hará, y cumpla', 'Say what will be done, and keep to it'],
    ],
    opens: ['weakness'],
  },
  'satisfaction-surveys': {
    words: ['Encuestas de Satisfacción de Clientes', 'Customer Satisfaction Survey'],
    owner,
    of: 'survey',
    runs: { field: 'phase', in: ['new', 'active'] },
    checklist: [
      ['Diga qué quiere saber, y de quién', 'Say what you want to know, and of whom'],
      ['Pregunte poco y claro', 'Ask little, and clearly'],
      ['Recuérdelo una vez', 'Remind once'],
      ['Saque conclusiones y cuéntelas a quienes contestaron', 'Draw conclusions and tell those who answered'],
    ],
    opens: ['survey-response', 'weakness'],
  },
  'service-review': {
    words: ['Revisión de Servicios', 'Service Review'],
    owner,
    of: 'service-review',
    runs: { field: 'phase', in: ['new', 'active'] },
    checklist: [
      ['Compare lo prometido con lo medido', 'Compare what was promised with what was measured'],
      ['Mire quejas, encuestas e incidentes graves', 'Look at complaints, surveys and major incidents'],
      ['Háblelo con el negocio', 'Talk it over with the business'],
      ['Escriba las debilidades que hay que tratar', 'Write down the weaknesses to be addressed'],
    ],
    opens: ['weakness'],
  },
}
