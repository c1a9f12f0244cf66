/** Headings and labels of the evidence pack. */
import { messagesOf } from '#kernel/messages.ts'
import type { Voice } from '../handbook/voice.ts'
import { texts } from './en.ts'

const label = messagesOf(texts)

export type LabelName = keyof typeof texts.texts

export const labelIn = (voice: Voice, name: LabelName): string => voice.say(label(name))
