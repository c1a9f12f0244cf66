/** Headings and labels of the evidence pack. */
import { messageMaker } from '#kernel/messages.ts'
import type { Voice } from '../handbook/voice.ts'
import { words } from './en.ts'

const label = messageMaker(words)

export type LabelName = keyof typeof words.texts

export const labelIn = (voice: Voice, name: LabelName): string => voice.say(label(name))
