/** Reports at the end of a run which tests on real data were skipped, so that a green run does not hide them. */
import type { Reporter, TestModule } from 'vitest/node'

export class LeftOut implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    const missing = modules.flatMap((module) => [...module.children.allTests()]).filter((test) => test.meta().leftOut)
    if (!missing.length) return
    const paths = [...new Set(missing.map((test) => test.meta().leftOut))].join(', ')
    console.log(
      `Left out for want of real data (${paths} in ../shared or SERENO_SHARED): ${missing.map((test) => `"${test.name}"`).join(', ')}`,
    )
  }
}
