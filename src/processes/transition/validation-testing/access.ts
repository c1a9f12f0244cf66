/** Everybody who builds or operates reads and makes tests; pipelines report theirs; the test manager keeps models and cases. */
import { type Access, access } from '#kernel/access.ts'
import { feed, keep, readAndNote } from '../../patterns/access-profiles.ts'
import { testModel, testRun } from './model.ts'

/** Models and cases. */
export const testModelAccess: Access = access(testModel, { agent: readAndNote, 'test-manager': keep })
/** Runs and errors. */
export const testRunAccess: Access = access(testRun, { agent: keep, 'test-manager': keep, connector: feed })
