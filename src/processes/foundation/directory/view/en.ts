import { messages } from '#kernel/messages.ts'

export const en = messages('view.directory', {
  connection: 'Connection',
  register: 'Register this at the provider:',
  redirect: 'Redirect URI',
  acs: 'Assertion consumer service (ACS)',
  metadata: 'Metadata and entity id',
  copy: 'Copy',
  copied: 'Copied',
  secret: 'Secret',
  secretSince: 'The secret was set on {moment}. It cannot be read again.',
  secretMissing: 'Enter the secret of the client, or the password of the service account.',
  setSecret: 'Set secret',
  secretSet: 'Secret set',
  check: 'Check the connection',
  works: 'The connection works.',
})
