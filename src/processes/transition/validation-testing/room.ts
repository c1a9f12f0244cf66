/** Service validation and testing: the contents of the room. */
import { roomOf } from '../../texts/room.ts'
import { testModelAccess, testRunAccess } from './access.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { validationTestingKpis } from './kpis.ts'
import * as moves from './lifecycle.ts'
import { testCase, testError, testModel, testRun } from './model.ts'
import { validationTestingSubprocesses } from './subprocesses.ts'

export const validationTestingRoom = roomOf('validation-testing', {
  texts: { en, es },
  stage: 'transition',
  roles: ['test-manager'],
  records: [
    { model: testModel, access: testModelAccess },
    { model: testCase, access: testModelAccess },
    { model: testRun, access: testRunAccess },
    { model: testError, access: testRunAccess },
  ],
  moves,
  subprocesses: validationTestingSubprocesses,
  kpis: validationTestingKpis,
})
