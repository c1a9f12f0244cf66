/** All kinds of fields. A kind that is missing here, in `columns.ts` or in `controls.ts` does not compile. */
import type { Kind } from '#kernel/field.ts'
import { attributesKind } from './attributes/kind.ts'
import { choiceKind } from './choice/kind.ts'
import { choicesKind } from './choices/kind.ts'
import { conditionKind } from './condition/kind.ts'
import { dateKind } from './date/kind.ts'
import { durationKind } from './duration/kind.ts'
import { flagKind } from './flag/kind.ts'
import { hoursKind } from './hours/kind.ts'
import { markdownKind } from './markdown/kind.ts'
import { momentKind } from './moment/kind.ts'
import { moneyKind } from './money/kind.ts'
import { numberKind } from './number/kind.ts'
import { personKind } from './person/kind.ts'
import { refKind } from './ref/kind.ts'
import { refsKind } from './refs/kind.ts'
import { textKind } from './text/kind.ts'

export const kinds = {
  text: textKind,
  markdown: markdownKind,
  number: numberKind,
  money: moneyKind,
  duration: durationKind,
  flag: flagKind,
  moment: momentKind,
  date: dateKind,
  choice: choiceKind,
  choices: choicesKind,
  ref: refKind,
  refs: refsKind,
  person: personKind,
  attributes: attributesKind,
  condition: conditionKind,
  hours: hoursKind,
} as const satisfies Record<string, Kind>
export type KindName = keyof typeof kinds

export const allKinds: Readonly<Record<KindName, Kind>> = kinds
