/** The four subprocesses of financial management as guided work. */
import type { Subprocess } from '#kernel/process.ts'

const owner = 'financial-manager'

export const financialSubprocesses: Readonly<Record<string, Subprocess>> = {
  'financial-support': {
    words: ['Soporte a la Gestión Financiera', 'Financial Management Support'],
    owner,
    of: 'charging-policy',
    runs: { field: 'state', is: 'draft' },
    checklist: [
      ['Defina los tipos de costo y a qué servicio va cada uno', 'Define the types of cost and to which service each belongs'],
      ['Decida qué se cobra, a quién y por qué unidad', 'Decide what is charged, to whom and by which unit'],
      ['Fije el umbral a partir del cual un gasto es una inversión', 'Set the threshold from which spending is an investment'],
      ['Ponga en vigor la tarifa y avise a los clientes', 'Put the fee into force and tell the customers'],
    ],
    opens: ['charging-policy'],
  },
  'financial-planning': {
    words: ['Planificación Financiera', 'Financial Planning'],
    owner,
    of: 'budget',
    runs: { field: 'state', in: ['draft', 'submitted'] },
    checklist: [
      ['Pida a cada responsable lo que necesitará su servicio', 'Ask each owner what the service will need'],
      ['Añada una partida por servicio y tipo de costo', 'Add a line for each service and type of cost'],
      ['Compare con lo gastado el año anterior', 'Compare with what was spent the year before'],
      ['Preséntelo antes de la fecha prevista', 'Submit it before its date'],
    ],
    opens: ['budget-line', 'investment'],
  },
  'financial-analysis': {
    words: ['Análisis e Informes Financieros', 'Financial Analysis and Reporting'],
    owner,
    of: 'budget',
    runs: { field: 'state', is: 'approved' },
    checklist: [
      ['Abra las partidas que gastan de más y pregunte por qué', 'Open the lines that overspend and ask why'],
      ['Busque servicios que cuestan más de lo que valen', 'Look for services that cost more than they are worth'],
      ['Proponga cómo hacer lo mismo con menos', 'Propose how to do the same for less'],
      ['Compruebe las inversiones terminadas con sus cifras reales', 'Verify finished investments against their actual figures'],
    ],
    opens: ['cost-proposal'],
  },
  'service-invoicing': {
    words: ['Facturación de Servicios', 'Service Invoicing'],
    owner,
    of: 'invoice',
    runs: { field: 'state', in: ['draft', 'issued'] },
    checklist: [
      ['Reúna el consumo del período por cliente y servicio', 'Gather the consumption of the period by customer and service'],
      ['Aplique la tarifa que estaba en vigor', 'Apply the fee that was in force'],
      ['Emita la factura con su vencimiento', 'Issue the invoice with its due date'],
      ['Recuerde las que vencieron sin pagarse', 'Remind of those that are overdue'],
    ],
    opens: ['invoice'],
  },
}
