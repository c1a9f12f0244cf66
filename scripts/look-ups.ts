/**
 * Finds look-ups in plain objects by a key of the type `string`. `table['constructor']` is what every object inherits; `ownValue(table, key)`
 * and a `Map` answer undefined. The types come from the compiler itself, whose API TypeScript 7 calls unstable: its version is pinned.
 * Not asked: the screens, which run in the browser of the user; texts, whose keys are declared names; and tests. Run by `npm run check`.
 */
import { join, relative, resolve } from 'node:path'
import type { ElementAccessExpression, Node, SourceFile } from 'typescript/unstable/ast'
import { isBinaryExpression, isElementAccessExpression } from 'typescript/unstable/ast/is'
import { API, type Checker, TypeFlags } from 'typescript/unstable/sync'

const asked = /^src\/(?!web\/|testing\/|processes\/texts\/)/
const notAsked = /\/view\/|\.test\.tsx?$|-for-tests\.ts$|own-value\.ts$/

/** Each look-up in the project of the folder (its tsconfig.json): `src/file.ts:12 table[key]`. */
export const plainLookUps = (folder: string): readonly string[] => {
  const compiler = new API({ cwd: folder })
  try {
    const projects = compiler.updateSnapshot({ openProjects: [join(folder, 'tsconfig.json')] }).getProjects()
    return projects.flatMap(({ program, checker }) =>
      program.getSourceFileNames().flatMap((name) => {
        const path = relative(folder, name)
        const file = asked.test(path) && !notAsked.test(path) ? program.getSourceFile(name) : undefined
        return file ? inFile(file, checker).map((node) => `${path}:${lineOf(file, node)} ${node.getText(file)}`) : []
      }),
    )
  } finally {
    compiler.close()
  }
}

const inFile = (file: SourceFile, checker: Checker): readonly ElementAccessExpression[] => {
  const found: ElementAccessExpression[] = []
  const visit = (node: Node): void => {
    node.forEachChild(visit)
    if (!isElementAccessExpression(node) || isAssigned(node, file)) return
    const type = checker.getTypeAtLocation(node.argumentExpression)
    if (type && (type.flags & TypeFlags.String) !== 0) found.push(node)
  }
  visit(file)
  return found
}

/** `copy[key] = value` reads nothing; `sum[key] += 1` does. */
const isAssigned = (node: ElementAccessExpression, file: SourceFile): boolean =>
  isBinaryExpression(node.parent) && node.parent.left === node && node.parent.operatorToken.getText(file) === '='

const lineOf = (file: SourceFile, node: Node): number => file.text.slice(0, node.getStart(file)).split('\n').length

if (import.meta.main) {
  const found = plainLookUps(resolve(import.meta.dirname, '..'))
  for (const one of found) console.log(one)
  if (found.length > 0) console.log(`${found.length} look-ups in plain objects: use ownValue (src/kernel/own-value.ts), or a Map.`)
  process.exitCode = found.length > 0 ? 1 : 0
}
