/** How PostgreSQL stores each kind. Only the engine imports this file. */
import { attributesColumn } from './attributes/column.ts'
import { choiceColumn } from './choice/column.ts'
import { choicesColumn } from './choices/column.ts'
import { conditionColumn } from './condition/column.ts'
import { dateColumn } from './date/column.ts'
import { durationColumn } from './duration/column.ts'
import type { Column } from './faces/column.ts'
import { flagColumn } from './flag/column.ts'
import { hoursColumn } from './hours/column.ts'
import type { KindName } from './kinds.ts'
import { markdownColumn } from './markdown/column.ts'
import { momentColumn } from './moment/column.ts'
import { moneyColumn } from './money/column.ts'
import { numberColumn } from './number/column.ts'
import { personColumn } from './person/column.ts'
import { refColumn } from './ref/column.ts'
import { refsColumn } from './refs/column.ts'
import { textColumn } from './text/column.ts'

export const columns: Readonly<Record<KindName, Column>> = {
  text: textColumn,
  markdown: markdownColumn,
  number: numberColumn,
  money: moneyColumn,
  duration: durationColumn,
  flag: flagColumn,
  moment: momentColumn,
  date: dateColumn,
  choice: choiceColumn,
  choices: choicesColumn,
  ref: refColumn,
  refs: refsColumn,
  person: personColumn,
  attributes: attributesColumn,
  condition: conditionColumn,
  hours: hoursColumn,
}
