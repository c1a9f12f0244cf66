/** The three subprocesses of compliance management as guided work. */
import type { Subprocess } from '#kernel/process.ts'

const owner = 'compliance-manager'

export const complianceSubprocesses: Readonly<Record<string, Subprocess>> = {
  'compliance-register': {
    words: ['Registro de Cumplimiento', 'Compliance Register'],
    owner,
    of: 'requirement',
    runs: { field: 'state', in: ['not-assessed', 'partial', 'missed'] },
    checklist: [
      ['Reúna lo que piden leyes, normas y contratos', 'Gather what laws, standards and contracts ask'],
      ['Nombre a quién responde de cada requisito', 'Name who answers for each requirement'],
      ['Una evidencia viva: un registro, una lista o un indicador', 'Tie live evidence to it: a record, a list or a KPI'],
      ['Diga si se cumple, y qué falta si no', 'Say whether it is met, and what is missing if not'],
    ],
    opens: ['evidence', 'compliance-finding'],
  },
  'compliance-review': {
    words: ['Revisión de Cumplimiento', 'Compliance Review'],
    owner,
    of: 'compliance-review',
    runs: { field: 'state', in: ['planned', 'running'] },
    checklist: [
      ['Fije el alcance y quién revisa; no su propio trabajo', 'Set the scope and who reviews; not their own work'],
      ['Abra la evidencia de cada requisito y compruebe que es cierta', 'Open the evidence of each requirement and check that it is true'],
      ['Registre cada hallazgo y cuánto pesa', 'Log each finding and how much it weighs'],
      ['Acuerde quién lo corrige y para cuándo', 'Agree who solves it and by when'],
    ],
    opens: ['compliance-finding'],
  },
  'enterprise-policies': {
    words: ['Políticas y Regulaciones Empresariales', 'Enterprise Policies and Regulations'],
    owner,
    of: 'policy',
    runs: { field: 'state', is: 'draft' },
    checklist: [
      ['Escriba la política en una página que se entienda', 'Write the policy on a page that can be understood'],
      ['Diga para quién vale y desde cuándo', 'Say for whom it holds and since when'],
      ['Acuérdela con quienes la cumplirán', 'Agree it with those who will keep to it'],
      ['Póngala en vigor y fije cuándo se revisa', 'Put it into force and set when it is reviewed'],
    ],
    opens: ['requirement'],
  },
}
