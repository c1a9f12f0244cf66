/** Service validation and testing: the room's table of contents. */
import { process, recordType } from '#kernel/process.ts'
import { testModelAccess, testRunAccess } from './access.ts'
import { validationTestingKpis } from './kpis.ts'
import { testCaseMoves, testErrorMoves, testModelMoves, testRunMoves } from './lifecycle.ts'
import { testCase, testError, testModel, testRun } from './model.ts'
import { validationTestingSubprocesses } from './subprocesses.ts'
import { testCaseWords, testErrorWords, testModelWords, testRunWords } from './words.ts'

export const validationTestingRoom = process('validation-testing', {
  stage: 'transition',
  words: ['Validación y Pruebas de Servicios', 'Service Validation and Testing'],
  purpose: [
    'Asegurar que las ediciones y los servicios que dan cumplen lo que espera el cliente, y que operación puede sostenerlos.',
    "See that releases and the services they give meet the customer's expectations, and that operations can support them.",
  ],
  roles: { 'test-manager': ['Gestor de Pruebas', 'Test Manager'] },
  records: [
    recordType({ model: testModel, lifecycle: testModelMoves, access: testModelAccess, words: testModelWords }),
    recordType({ model: testCase, lifecycle: testCaseMoves, access: testModelAccess, words: testCaseWords }),
    recordType({ model: testRun, lifecycle: testRunMoves, access: testRunAccess, words: testRunWords }),
    recordType({ model: testError, lifecycle: testErrorMoves, access: testRunAccess, words: testErrorWords }),
  ],
  subprocesses: validationTestingSubprocesses,
  kpis: validationTestingKpis,
})
