/** The two subprocesses of configuration management as guided work. */
import type { Subprocess } from '#kernel/process.ts'

export const configurationSubprocesses: Readonly<Record<string, Subprocess>> = {
  'configuration-support': {
    words: ['Soporte a la Gestión de la Configuración', 'Configuration Management Support'],
    owner: 'configuration-manager',
    of: 'ci',
    runs: { field: 'state', is: 'planned' },
    checklist: [
      ['Elija clase, entorno y criticidad', 'Choose class, environment and criticality'],
      ['Anote los nombres con que lo conocen los monitores', 'Note the names by which monitors know it'],
      [
        'Únalo con aquello de lo que depende y con los servicios que sostiene',
        'Relate it to what it depends on and to the services that it carries',
      ],
      ['Diga quién responde de él y qué equipo lo atiende', 'Say who answers for it and which team looks after it'],
    ],
    opens: ['ci', 'baseline'],
  },
  'verification-audit': {
    words: ['Verificación y Auditoría de Configuraciones', 'Configuration Verification and Audit'],
    owner: 'configuration-manager',
    of: 'verification-run',
    runs: { field: 'state', in: ['planned', 'running'] },
    checklist: [
      ['Fije el alcance: un lugar, una clase o un servicio', 'Set the scope: a site, a class or a service'],
      ['Compare lo que hay con lo que dice la CMS', 'Compare what is there with what the CMS says'],
      ['Registre un error por cada diferencia', 'Log an error for each difference'],
      ['Si hubo un cambio sin autorizar, avise al Gestor de Cambios', 'If a change was not authorised, tell the Change Manager'],
      ['Anote los elementos comprobados y el esfuerzo', 'Note the items checked and the effort'],
    ],
    opens: ['cms-error'],
  },
}
