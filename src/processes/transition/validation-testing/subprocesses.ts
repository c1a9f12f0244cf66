/** The five subprocesses of service validation and testing as guided work. */
import type { Subprocess } from '#kernel/process.ts'

const owner = 'test-manager'
const toDo = { field: 'state', in: ['planned', 'running'] } as const

export const validationTestingSubprocesses: Readonly<Record<string, Subprocess>> = {
  'test-models': {
    words: ['Definición de Modelos de Prueba', 'Test Model Definition'],
    owner,
    of: 'test-model',
    runs: { field: 'state', is: 'draft' },
    checklist: [
      ['Diga qué clase de cosas prueba este modelo', 'Say what kind of things this model tests'],
      ['Fije qué debe cumplirse para empezar y para acabar', 'Set what must hold to begin and to end'],
      ['Escriba los casos con el resultado esperado', 'Write the cases with the expected result'],
      ['Automatice los que se repiten', 'Automate those that are repeated'],
    ],
    opens: ['test-case'],
  },
  'design-validation': {
    words: ['Validación del Diseño del Servicio', 'Service Design Validation'],
    owner,
    of: 'release',
    runs: { field: 'state', in: ['planned', 'building'] },
    checklist: [
      ['Compare el diseño con los requisitos de servicio', 'Compare the design with the service requirements'],
      ['Pregunte a operación si puede sostenerlo', 'Ask operation whether they can support it'],
      ['Haga un caso de prueba de cada requisito', 'Make a test case of each requirement'],
    ],
    opens: ['test-case', 'test-model'],
  },
  'component-acquisition': {
    words: ['Adquisición de Componentes para Ediciones', 'Release Component Acquisition'],
    owner,
    of: 'test-run',
    runs: {
      all: [
        { field: 'kind', is: 'component' },
        { field: 'state', is: 'planned' },
      ],
    },
    checklist: [
      ['Reciba el componente y compruebe su origen', 'Receive the component and check where it comes from'],
      ['Compruebe licencia, versión y suma de control', 'Check licence, version and checksum'],
      ['Llévelo al entorno de prueba', 'Bring it to the test environment'],
    ],
    opens: ['media-item'],
  },
  'release-test': {
    words: ['Pruebas de Ediciones', 'Release Test'],
    owner,
    of: 'test-run',
    runs: {
      all: [
        { field: 'kind', is: 'component' },
        { field: 'state', is: 'running' },
      ],
    },
    checklist: [
      ['Pruebe los componentes y su montaje', 'Test the components and how they fit together'],
      ['Pruebe el despliegue y la vuelta atrás', 'Test the deployment and the way back'],
      ['Registre un error por cada fallo', 'Log an error for each failure'],
      ['Repita lo que se corrigió y lo que podría haberse roto', 'Repeat what was fixed and what it may have broken'],
    ],
    opens: ['test-error'],
  },
  'acceptance-testing': {
    words: ['Pruebas de Aceptación del Servicio', 'Service Acceptance Testing'],
    owner,
    of: 'test-run',
    runs: { all: [{ field: 'kind', is: 'service-acceptance' }, toDo] },
    checklist: [
      ['Acuerde con el cliente los criterios de aceptación', 'Agree the acceptance criteria with the customer'],
      ['Pruebe el servicio como lo usará el cliente', 'Test the service as the customer will use it'],
      ['Compruebe que soporte y operación están listos', 'Check that support and operation are ready'],
      ['Pida la firma del cliente, o su porqué', "Ask for the customer's signature, or the reason why not"],
    ],
    opens: ['test-error'],
  },
}
