/** The texts of Financial Management for IT Services, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Gestión Financiera',
  purpose: 'Gestionar el presupuesto, la contabilidad y el cobro de los servicios del proveedor.',
  roles: { 'financial-manager': 'Gestor Financiero' },
  records: {
    budget: {
      name: ['Presupuesto', 'Presupuestos'],
      fields: { submitBy: 'Presentar antes del', approveBy: 'Aprobar antes del', submittedAt: 'Presentado el', onTime: 'En sus fechas' },
      moves: { sendBack: 'Devolver' },
      help: { amount: 'La suma de sus partidas', onTime: 'Presentado y aprobado antes de sus fechas' },
      choices: { kind: { operating: 'De operación', capital: 'De inversión' } },
      empty: 'Cree el presupuesto de un período y añada sus partidas',
    },
    'budget-line': {
      name: ['Partida', 'Partidas'],
      gender: 'f',
      fields: { costType: 'Tipo de costo', planned: 'Previsto', spent: 'Gastado', overspent: 'Gasta de más' },
      help: { spent: 'La suma de los gastos anotados en ella' },
      empty: 'Añada partidas a un presupuesto: para qué servicio y cuánto',
    },
    'cost-entry': {
      name: ['Gasto', 'Gastos'],
      fields: {
        line: 'Partida',
        costType: 'Tipo de costo',
        spentOn: 'Fecha del gasto',
        purchaseOrder: 'Orden de compra',
        voucher: 'Comprobante',
      },
      states: { booked: 'Anotado', reversed: 'Anulado' },
      moves: { assign: 'Llevar a una partida', reverse: 'Anular' },
      empty: 'Anote gastos o impórtelos de su contabilidad',
    },
    'charging-policy': {
      name: ['Tarifa', 'Tarifas'],
      fields: { offering: 'Oferta del catálogo', method: 'Cómo se calcula', fee: 'Tarifa', chargedPer: 'Se cobra por' },
      help: { customer: 'Vacío vale para todos' },
      choices: { method: { free: 'Sin cobro', cost: 'Al costo', market: 'A precio de mercado', fixed: 'Precio fijo' } },
      empty: 'Escriba qué cuesta cada servicio a sus clientes',
    },
    invoice: {
      name: ['Factura', 'Facturas'],
      gender: 'f',
      fields: { dueOn: 'A más tardar el', policy: 'Tarifa', details: 'Detalle', issuedAt: 'Emitida el', paidAt: 'Pagada el' },
      states: { issued: 'Emitida', paid: 'Pagada' },
      moves: { issue: 'Emitir', settle: 'Dar por pagada' },
      empty: 'Facture a un cliente lo que usó en un período',
    },
    'cost-proposal': {
      name: ['Propuesta de ahorro', 'Propuestas de ahorro'],
      gender: 'f',
      fields: { decidedAt: 'Decidido el', yearlySaving: 'Ahorro al año', submittedAt: 'Presentada el' },
      states: { realised: 'Realizada', declined: 'Rechazada' },
      moves: { decline: 'Rechazar', realise: 'Dar por realizada' },
      help: { cost: 'Lo que cuesta lograr el ahorro' },
      empty: 'Proponga cómo hacer lo mismo con menos',
    },
    investment: {
      name: ['Inversión', 'Inversiones'],
      gender: 'f',
      fields: {
        initiative: 'Iniciativa estratégica',
        businessCase: 'Caso de negocio',
        volume: 'Volumen',
        actualBenefit: 'Beneficio real',
        finishedAt: 'Terminado el',
        verifiedAt: 'Comprobada el',
        review: 'Revisión post implementación',
      },
      states: { planned: 'Prevista', finished: 'Terminada', dropped: 'Abandonada' },
      moves: { verify: 'Comprobar', drop: 'Abandonar' },
      sections: { estimate: 'Estimación', actual: 'Lo que fue' },
      help: {
        volume: 'Lo que mueve en total; por ello se mide con el umbral',
        review: 'Por qué las cifras reales se apartan de las estimadas',
      },
      choices: { kind: { change: 'Cambio', other: 'Otra' } },
      empty: 'Una inversión nace de un caso de negocio aprobado; también puede crearla aquí',
    },
  },
  subprocesses: {
    'financial-support': [
      'Soporte a la Gestión Financiera',
      'Defina los tipos de costo y a qué servicio va cada uno',
      'Decida qué se cobra, a quién y por qué unidad',
      'Fije el umbral a partir del cual un gasto es una inversión',
      'Ponga en vigor la tarifa y avise a los clientes',
    ],
    'financial-planning': [
      'Planificación Financiera',
      'Pida a cada responsable lo que necesitará su servicio',
      'Añada una partida por servicio y tipo de costo',
      'Compare con lo gastado el año anterior',
      'Preséntelo antes de la fecha prevista',
    ],
    'financial-analysis': [
      'Análisis e Informes Financieros',
      'Abra las partidas que gastan de más y pregunte por qué',
      'Busque servicios que cuestan más de lo que valen',
      'Proponga cómo hacer lo mismo con menos',
      'Compruebe las inversiones terminadas con sus cifras reales',
    ],
    'service-invoicing': [
      'Facturación de Servicios',
      'Reúna el consumo del período por cliente y servicio',
      'Aplique la tarifa que estaba en vigor',
      'Emita la factura con su vencimiento',
      'Recuerde las que vencieron sin pagarse',
    ],
  },
  kpis: {
    'budgeting-adherence': [
      'Adherencia al proceso presupuestado',
      'Presupuestos previstos para P que se presentaron y aprobaron en sus fechas',
    ],
    'cost-benefit-estimation': [
      'Estimación de costo/beneficio',
      'Proyectos y cambios por encima del umbral de inversión empezados en P cuyo expediente tiene una estimación de costo y beneficio',
    ],
    'project-resource-adherence': [
      'Adherencia a recursos del proyecto',
      'Proyectos cerrados en P que no pasaron de sus recursos previstos (costo y esfuerzo)',
    ],
    'post-implementation-review': [
      'Revisión post implementación',
      'Inversiones terminadas en P cuyo costo y beneficio estimados se comprobaron después con los reales',
    ],
    'approved-budget-adherence': [
      'Adherencia a presupuesto aprobado',
      'Costo real sobre el presupuesto aprobado que toca a P: 100 % menos la parte de las partidas que gastan de más, ponderada por su importe; al lado, lo gastado',
    ],
    'cost-optimisation-proposals': [
      'Propuestas para optimización de costo',
      'Propuestas para optimizar el costo presentadas en P; al lado, las aceptadas',
    ],
  },
  settings: { investmentThreshold: 'Importe desde el que un gasto es una inversión' },
}

export const esMessages: Translated<typeof enMessages> = messages('financial', {
  linesMissing: 'Añada al menos una línea con importe.',
})
