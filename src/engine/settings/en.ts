import { messages } from '#kernel/messages.ts'

export const en = messages('settings', {
  unknown: 'The process {process} has no setting “{name}”.',
  administratorsOnly: 'Only administrators of the installation may change settings.',
  refused: 'The setting {problem}.',
  wrongForm: 'The value at {place} does not have the form of this setting.',
})
