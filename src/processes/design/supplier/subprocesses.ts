/** The six subprocesses of supplier management as guided work. */
import type { Subprocess } from '#kernel/process.ts'

const owner = 'supplier-manager'

export const supplierSubprocesses: Readonly<Record<string, Subprocess>> = {
  'supplier-framework': {
    words: ['Abastecimiento del Marco de Referencia de la Gestión de Suministradores', 'Providing the Supplier Management Framework'],
    owner,
    checklist: [
      ['Ordene a los suministradores por lo que dependemos de ellos', 'Put suppliers in categories by how much we depend on them'],
      ['Escriba las cláusulas que todo contrato debe llevar', 'Write the clauses that every contract must have'],
      ['Fije con qué notas se acepta a un suministrador', 'Set the scores at which a supplier is accepted'],
    ],
    opens: ['supplier'],
  },
  'supplier-evaluation': {
    words: ['Evaluación de Contratos y Suministradores Nuevos', 'Evaluation of New Suppliers and Contracts'],
    owner,
    of: 'supplier-evaluation',
    runs: { field: 'state', in: ['planned', 'running'] },
    checklist: [
      ['Pida ofertas a más de un suministrador', 'Ask more than one supplier for an offer'],
      ['Puntúe calidad, precio, fiabilidad y seguridad', 'Score quality, price, reliability and security'],
      ['Pregunte a otros clientes suyos', 'Ask other customers of theirs'],
      ['Diga qué riesgo se corre si falla', 'Say which risk is taken if they fail'],
      ['Recomiende tomarlo o dejarlo', 'Recommend to take it or leave it'],
    ],
    opens: ['contract', 'risk'],
  },
  'supplier-establishment': {
    words: ['Establecimiento de Contratos y Suministradores Nuevos', 'Establishing New Suppliers and Contracts'],
    owner,
    of: 'contract',
    runs: { field: 'state', is: 'draft' },
    checklist: [
      ['Negocie los objetivos que sostienen nuestros SLA', 'Negotiate the targets that underpin our SLAs'],
      ['Registre el UC con sus objetivos y únalo al contrato', 'Log the UC with its targets and tie it to the contract'],
      ['Anote vigencia, preaviso y renovación', 'Note validity, notice and renewal'],
      ['Firme y avise a quienes lo usarán', 'Sign it and tell those who will use it'],
    ],
    opens: ['agreement'],
  },
  'standard-orders': {
    words: ['Procesamiento de Órdenes de Compra Estándar', 'Processing of Standard Orders'],
    owner,
    of: 'purchase-order',
    runs: { field: 'state', in: ['draft', 'approved', 'ordered'] },
    checklist: [
      ['Compruebe que hay contrato y presupuesto', 'Check that there is a contract and a budget'],
      ['Apruebe y pida', 'Approve and order'],
      ['Compruebe lo entregado con lo pedido', 'Check what was delivered against what was ordered'],
      ['Registre los activos que llegaron', 'Log the assets that arrived'],
    ],
    opens: ['asset'],
  },
  'supplier-review': {
    words: ['Revisión de Contratos y Suministradores', 'Supplier and Contract Review'],
    owner,
    of: 'contract-review',
    runs: { field: 'state', in: ['planned', 'running'] },
    checklist: [
      [
        'Compare lo prometido con lo medido por los relojes de sus UC',
        'Compare what was promised with what the clocks of its UCs measured',
      ],
      ['Recorra los incumplimientos y qué se respondió', 'Go through the breaches and what was answered'],
      ['Pregunte a los equipos que esperan de este suministrador', 'Ask the teams that wait for this supplier'],
      ['Decida seguir, renegociar o terminar', 'Decide to continue, renegotiate or terminate'],
    ],
    opens: ['contract-breach', 'cost-proposal'],
  },
  'contract-renewal': {
    words: ['Renovación o Terminación de Contratos', 'Contract Renewal or Termination'],
    owner,
    of: 'contract',
    runs: { field: 'state', is: 'in-renewal' },
    checklist: [
      ['Mire si el servicio que sostiene sigue haciendo falta', 'See whether the service that it underpins is still needed'],
      ['Avise antes de que corra el preaviso', 'Give notice before the time for it has passed'],
      ['Renueve con las condiciones nuevas, o prepare la salida', 'Renew on the new terms, or prepare the way out'],
    ],
    opens: ['contract', 'supplier-evaluation'],
  },
}
