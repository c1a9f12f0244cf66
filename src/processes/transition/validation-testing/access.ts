/** Agents read and run tests; pipelines write their runs; the test manager maintains models and cases. */
import { type Access, access } from '#kernel/access.ts'
import { manageAll, readAndComment, writeAll } from '../../patterns/access-profiles.ts'
import { testModel, testRun } from './model.ts'

/** Models and cases. */
export const testModelAccess: Access = access(testModel, { agent: readAndComment, 'test-manager': manageAll })
/** Runs and errors. */
export const testRunAccess: Access = access(testRun, { agent: manageAll, 'test-manager': manageAll, connector: writeAll })
