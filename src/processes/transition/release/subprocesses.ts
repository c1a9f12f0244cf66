/** The six subprocesses of release and deployment as guided work. */
import type { Subprocess } from '#kernel/process.ts'

const owner = 'release-manager'
const larger = { field: 'kind', is: 'major' } as const
const smaller = { field: 'kind', isNot: 'major' } as const

export const releaseSubprocesses: Readonly<Record<string, Subprocess>> = {
  'release-support': {
    words: ['Soporte a la Gestión de Ediciones', 'Release Management Support'],
    owner,
    of: 'media-item',
    runs: { field: 'state', is: 'draft' },
    checklist: [
      ['Escriba cómo se numeran y se agrupan las ediciones', 'Write down how releases are numbered and grouped'],
      ['Guarde en la biblioteca la copia definitiva, con su suma de control', 'Keep the definitive copy in the library, with its checksum'],
      ['Compruebe la licencia de lo que se guarda', 'Check the licence of what is kept'],
      ['Mantenga listas las herramientas de despliegue', 'Keep the deployment tools ready'],
    ],
    opens: ['media-item'],
  },
  'minor-release': {
    words: ['Implementación de Ediciones Menores', 'Minor Release Deployment'],
    owner,
    of: 'release',
    runs: { all: [smaller, { field: 'state', in: ['planned', 'cleared', 'deploying'] }] },
    checklist: [
      ['Compruebe que sus cambios están aprobados', 'Check that its changes are approved'],
      ['Escriba cómo se vuelve atrás', 'Write down how to go back'],
      ['Pruebe lo que puede romper', 'Test what it can break'],
      ['Despliegue, y compruebe que funciona', 'Deploy, and check that it works'],
    ],
    opens: ['deployment'],
  },
  'release-build': {
    words: ['Construcción de Ediciones', 'Release Build'],
    owner,
    of: 'release',
    runs: { any: [{ field: 'state', in: ['building', 'testing'] }, { all: [larger, { field: 'state', is: 'planned' }] }] },
    checklist: [
      ['Reúna los cambios que van juntos', 'Gather the changes that go together'],
      ['Encargue o compre los componentes', 'Commission or buy the components'],
      ['Construya y guarde el resultado en la biblioteca definitiva', 'Build, and keep the result in the definitive library'],
      ['Entréguela a prueba con sus criterios de aceptación', 'Hand it to test with its acceptance criteria'],
    ],
    opens: ['work-item', 'build', 'media-item', 'test-run'],
  },
  'release-deployment': {
    words: ['Implementación de Ediciones', 'Release Deployment'],
    owner,
    of: 'release',
    runs: { all: [larger, { field: 'state', in: ['cleared', 'deploying'] }] },
    checklist: [
      ['Compruebe que las pruebas pasaron y el cliente aceptó', 'Check that the tests passed and the customer accepted'],
      ['Avise a los usuarios y forme a los equipos', 'Tell the users and train the teams'],
      ['Ensaye la vuelta atrás', 'Rehearse the way back'],
      ['Despliegue por etapas, y mida antes de seguir', 'Deploy in stages, and measure before going on'],
      ['Ponga al día la CMS', 'Bring the CMS up to date'],
    ],
    opens: ['deployment', 'announcement'],
  },
  'early-life-support': {
    words: ['Soporte a la Vida Temprana', 'Early Life Support'],
    owner,
    of: 'release',
    runs: { field: 'state', is: 'early-life' },
    checklist: [
      ['Tenga cerca a quienes la construyeron', 'Keep those who built it near'],
      ['Mire los incidentes que siguen a la edición', 'Watch the incidents that follow the release'],
      ['Corrija pronto, y escriba lo aprendido', 'Correct soon, and write down what was learnt'],
      ['Pase el servicio a operación cuando esté en calma', 'Hand the service to operation when it is calm'],
    ],
    opens: ['incident', 'problem', 'article'],
  },
  'release-closure': {
    words: ['Cierre de Edición', 'Release Closure'],
    owner,
    of: 'release',
    runs: { field: 'state', in: ['review', 'backed-out'] },
    checklist: [
      ['Compruebe que la CMS y la biblioteca dicen lo que hay', 'Check that CMS and library say what is there'],
      ['Cierre los cambios que llevaba', 'Close the changes that it carried'],
      ['Escriba qué fue bien y qué no', 'Write what went well and what did not'],
      ['Si hubo que volver atrás, busque la causa', 'If it was backed out, look for the cause'],
    ],
    opens: ['problem', 'weakness'],
  },
}
