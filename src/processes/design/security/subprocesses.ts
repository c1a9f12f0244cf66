/** The four subprocesses of security management as guided work. */
import type { Subprocess } from '#kernel/process.ts'

const owner = 'security-manager'

export const securitySubprocesses: Readonly<Record<string, Subprocess>> = {
  'control-design': {
    words: ['Diseño de Controles de Seguridad', 'Design of Security Controls'],
    owner,
    of: 'security-control',
    runs: { field: 'state', in: ['proposed', 'approved'] },
    checklist: [
      ['Diga contra qué amenaza va y qué protege', 'Say against which threat it goes and what it protects'],
      ['Elija lo más sencillo que baste', 'Choose the simplest that is enough'],
      ['Compruebe que no estorba al trabajo más de lo que vale', 'Check that it does not hinder work more than it is worth'],
      ['Pida el cambio y pruebe el control después', 'Request the change and test the control afterwards'],
    ],
    opens: ['change', 'security-test'],
  },
  'security-testing': {
    words: ['Pruebas de Seguridad', 'Security Testing'],
    owner,
    of: 'security-test',
    runs: { field: 'state', in: ['planned', 'running'] },
    checklist: [
      ['Acuerde por escrito qué se prueba y quién lo permite', 'Agree in writing what is tested and who allows it'],
      ['Avise a quienes vigilan, o pruebe también si lo ven', 'Tell those who watch, or test also whether they see it'],
      ['Registre cada defecto y cada vulnerabilidad', 'Log each shortcoming and each vulnerability'],
      ['Forme a quienes cayeron en la prueba, sin señalarlos', 'Train those who fell for the test, without pointing at them'],
    ],
    opens: ['security-shortcoming', 'vulnerability'],
  },
  'security-incidents': {
    words: ['Gestión de Incidentes de Seguridad', 'Management of Security Incidents'],
    owner,
    of: 'security-incident',
    runs: { field: 'phase', in: ['new', 'active'] },
    checklist: [
      ['Contenga antes de investigar', 'Contain before you investigate'],
      ['Guarde las pruebas sin alterarlas', 'Keep the evidence unaltered'],
      ['Compruebe si hay datos personales y quién debe saberlo', 'Check whether personal data is involved and who must be told'],
      ['Diga qué servicios cayeron por ello', 'Say which services went down because of it'],
      ['Recupere desde algo en lo que confía', 'Recover from something that you trust'],
    ],
    opens: ['service-interruption', 'change', 'problem'],
  },
  'security-review': {
    words: ['Revisión de Seguridad', 'Security Review'],
    owner,
    of: 'security-shortcoming',
    runs: { field: 'state', in: ['found', 'planned'] },
    checklist: [
      ['Busque por qué no se vio antes', 'Look for why it was not seen before'],
      ['Decida qué control falta o no funciona', 'Decide which control is missing or does not work'],
      ['Planee la corrección con su fecha', 'Plan the correction with its date'],
      ['Revise si el riesgo sigue siendo el que se pensaba', 'Review whether the risk is still what it was thought to be'],
    ],
    opens: ['security-control', 'risk', 'change'],
  },
}
