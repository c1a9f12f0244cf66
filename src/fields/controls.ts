/** The control of each kind. A missing kind does not compile. */
import { attributesControl } from './attributes/control.tsx'
import { choiceControl } from './choice/control.tsx'
import { choicesControl } from './choices/control.tsx'
import { conditionControl } from './condition/control.tsx'
import { dateControl } from './date/control.tsx'
import { durationControl } from './duration/control.tsx'
import type { Control } from './faces/control.tsx'
import { flagControl } from './flag/control.tsx'
import { hoursControl } from './hours/control.tsx'
import type { KindName } from './kinds.ts'
import { markdownControl } from './markdown/control.tsx'
import { momentControl } from './moment/control.tsx'
import { moneyControl } from './money/control.tsx'
import { numberControl } from './number/control.tsx'
import { personControl } from './person/control.tsx'
import { refControl } from './ref/control.tsx'
import { refsControl } from './refs/control.tsx'
import { textControl } from './text/control.tsx'

// biome-ignore lint/suspicious/noExplicitAny: each control is typed by its own value where it is declared
export const controls: Readonly<Record<KindName, Control<any>>> = {
  text: textControl,
  markdown: markdownControl,
  number: numberControl,
  money: moneyControl,
  duration: durationControl,
  flag: flagControl,
  moment: momentControl,
  date: dateControl,
  choice: choiceControl,
  choices: choicesControl,
  ref: refControl,
  refs: refsControl,
  person: personControl,
  attributes: attributesControl,
  condition: conditionControl,
  hours: hoursControl,
}
