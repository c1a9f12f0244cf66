/** The texts of Supplier Management, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Gestión de Suministradores',
  purpose: 'Que cada contrato con un suministrador sostenga lo que el negocio necesita, y que los suministradores lo cumplan.',
  roles: { 'supplier-manager': 'Gestor de Suministradores' },
  records: {
    supplier: {
      name: ['Suministrador', 'Suministradores'],
      fields: {
        category: 'Importancia',
        organisationOf: 'Empresa',
        manager: 'Quién lo gestiona',
        contact: 'Contacto',
        rating: 'Nota',
        evaluatedAt: 'Evaluado el',
      },
      states: { candidate: 'Candidato', dismissed: 'Descartado' },
      moves: { dismiss: 'Descartar' },
      sections: { evaluation: 'Evaluación' },
      help: { rating: 'La media de su última evaluación, de 1 a 5' },
      choices: { category: { strategic: 'Estratégico', tactical: 'Táctico', operational: 'Operativo', commodity: 'De uso común' } },
      empty: 'Registre a quién compra y de quién depende',
    },
    contract: {
      name: ['Contrato', 'Contratos'],
      fields: { agreement: 'Acuerdo que sostiene (UC)', value: 'Valor', notice: 'Preaviso', autoRenews: 'Se renueva solo' },
      states: { 'in-renewal': 'En renovación' },
      moves: { startRenewal: 'Empezar la renovación' },
      help: {
        agreement: 'El UC con sus objetivos, por los que corren los relojes',
        notice: 'Cuánto antes del fin hay que avisar para salir',
      },
      empty: 'Registre sus contratos para que ninguno se renueve sin querer',
    },
    'supplier-evaluation': {
      name: ['Evaluación de suministrador', 'Evaluaciones de suministradores'],
      fields: {
        findings: 'Resultados',
        quality: 'Calidad',
        reliability: 'Fiabilidad',
        security: 'Seguridad',
        rating: 'Nota',
        recommendation: 'Recomendación',
      },
      help: { quality: 'De 1 (mala) a 5 (excelente)', price: 'De 1 (caro) a 5 (barato)' },
      choices: { recommendation: { take: 'Tomarlo', 'take-with-conditions': 'Tomarlo con condiciones', leave: 'Dejarlo' } },
      empty: 'Evalúe a un suministrador antes de firmar con él',
    },
    'purchase-order': {
      name: ['Orden de compra', 'Órdenes de compra'],
      gender: 'f',
      fields: {
        budgetLine: 'Partida',
        items: 'Qué se pide',
        wantedBy: 'Hace falta el',
        orderedAt: 'Pedida el',
        deliveredAt: 'Entregada el',
      },
      states: { delivered: 'Entregada' },
      moves: { order: 'Pedir' },
      help: { budgetLine: 'Al recibirla, el gasto se anota en ella' },
      empty: 'Pida aquí lo que un contrato ya tiene acordado',
    },
    'contract-review': {
      name: ['Revisión de contrato', 'Revisiones de contratos'],
      fields: { findings: 'Resultados', breach: 'Incumplimiento' },
      choices: { decision: { continue: 'Seguir', renegotiate: 'Renegociar', terminate: 'Terminar' } },
      empty: 'Revise cada contrato al menos una vez al año',
    },
    'contract-breach': {
      name: ['Incumplimiento de contrato', 'Incumplimientos de contrato'],
      fields: {
        target: 'Objetivo incumplido',
        credit: 'Abono',
        answer: 'Qué respondió el suministrador',
        claimedAt: 'Reclamado el',
        settledAt: 'Resuelto el',
      },
      states: { claimed: 'Reclamado', settled: 'Resuelto' },
      moves: { claim: 'Reclamar', settle: 'Dar por resuelto' },
      choices: { severity: { high: 'Alto', medium: 'Medio', low: 'Bajo' } },
      empty: 'Registre lo que un suministrador debía y no cumplió',
    },
  },
  subprocesses: {
    'supplier-framework': [
      'Abastecimiento del Marco de Referencia de la Gestión de Suministradores',
      'Ordene a los suministradores por lo que dependemos de ellos',
      'Escriba las cláusulas que todo contrato debe llevar',
      'Fije con qué notas se acepta a un suministrador',
    ],
    'supplier-evaluation': [
      'Evaluación de Contratos y Suministradores Nuevos',
      'Pida ofertas a más de un suministrador',
      'Puntúe calidad, precio, fiabilidad y seguridad',
      'Pregunte a otros clientes suyos',
      'Diga qué riesgo se corre si falla',
      'Recomiende tomarlo o dejarlo',
    ],
    'supplier-establishment': [
      'Establecimiento de Contratos y Suministradores Nuevos',
      'Negocie los objetivos que sostienen nuestros SLA',
      'Registre el UC con sus objetivos y únalo al contrato',
      'Anote vigencia, preaviso y renovación',
      'Firme y avise a quienes lo usarán',
    ],
    'standard-orders': [
      'Procesamiento de Órdenes de Compra Estándar',
      'Compruebe que hay contrato y presupuesto',
      'Apruebe y pida',
      'Compruebe lo entregado con lo pedido',
      'Registre los activos que llegaron',
    ],
    'supplier-review': [
      'Revisión de Contratos y Suministradores',
      'Compare lo prometido con lo medido por los relojes de sus UC',
      'Recorra los incumplimientos y qué se respondió',
      'Pregunte a los equipos que esperan de este suministrador',
      'Decida seguir, renegociar o terminar',
    ],
    'contract-renewal': [
      'Renovación o Terminación de Contratos',
      'Mire si el servicio que sostiene sigue haciendo falta',
      'Avise antes de que corra el preaviso',
      'Renueve con las condiciones nuevas, o prepare la salida',
    ],
  },
  kpis: {
    'agreed-ucs': [
      "Cantidad de UC's acordados",
      'Contratos de apoyo en vigor al final de P; al lado, qué parte de los contratos en vigor son',
    ],
    'contract-reviews': ['Cantidad de revisiones de contratos', 'Revisiones de contratos y suministradores hechas en P'],
    'contract-breaches': [
      'Cantidad de incumplimientos de contrato identificados',
      'Obligaciones de contrato que los suministradores no cumplieron, identificadas en P',
    ],
  },
}

export const esMessages: Translated<typeof enMessages> = messages('supplier', {
  notApproved: 'El suministrador no está aprobado.',
  notUc: 'Un contrato con un suministrador se refiere a un acuerdo de tipo UC.',
  reviewsNothing: 'Indique el contrato o el suministrador que se revisa.',
  evaluated: 'Evaluado: {recommendation}.',
  reviewed: 'Revisado: {decision}.',
})
