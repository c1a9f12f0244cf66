/** Headings and labels of the evidence pack. */
import { messagesOf } from '#kernel/messages.ts'
import type { Voice } from '../handbook/voice.ts'
import { words } from './en.ts'

const label = messagesOf(words)

export type LabelName = keyof typeof words.texts

export const labelIn = (voice: Voice, name: LabelName): string => voice.say(label(name))
