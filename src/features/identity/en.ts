import { messages } from '#kernel/messages.ts'

export const en = messages('identity', {
  byInstallation: 'Only administrators of the installation set up how people sign in.',
  hostNotAllowed: 'Sereno may not connect to {host}. Add it to the variable {variable} and restart.',
  incomplete: 'The identity provider has no {fields}.',
  secret: 'secret',
  wrongFilter: 'The search filter must contain {placeholder}, where the address of the person belongs.',
  plainHttp: 'An address with http:// is only allowed for this machine. Use https://.',
  wrongCertificate: 'The certificate cannot be read. It must be in PEM format.',
  noConnection: '{host} cannot be reached: {detail}.',
  discoveryFailed: '{host} does not describe an OpenID Connect provider: {detail}.',
  bindRefused: '{host} refuses the name or the secret of the service account.',
  directoryFailed: '{host} answers with a problem: {detail}.',
  bodyTooLarge: 'more than {max, number} bytes',
  unreachable: 'Nobody can sign in with {provider} at the moment.',
  refused: '{provider} did not confirm who you are.',
  over: 'This sign-in took too long, or it began in another browser. Start again.',
  unverified: '{provider} does not say that your address is verified, so that it cannot be matched with a person.',
  unknown: '{provider} knows you, but there is no person with your address for whom it is responsible. Ask an administrator.',
  retired: 'Your entry in the directory is retired. Ask an administrator.',
})
