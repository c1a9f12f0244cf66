import { messages, type Translated } from '#kernel/messages.ts'
import type { en } from './en.ts'

export const es: Translated<typeof en> = messages('accounts', {
  passwordTooShort: 'debe tener al menos {min, number} caracteres',
  passwordTooLong: 'debe tener como máximo {max, number} caracteres',
  passwordTooSimple: 'no debe estar hecha de unos pocos caracteres repetidos',
  wrongPassword: 'La contraseña {problem}.',
  addressTaken: 'Otra persona ya inicia sesión con {address}.',
  alreadySetUp: 'Esta instalación ya está configurada. Inicie sesión.',
  programTokensByAdministrators: 'Solo un administrador puede crear tokens para programas.',
  ownTokensByPeople: 'Solo las personas pueden crear tokens en su nombre. Pida un token para un programa.',
  unknownRole: 'No existe el rol «{role}».',
  namesUnknownRole: 'tiene un rol que no existe',
  roleNotYours: 'Usted mismo no tiene el rol {role}.',
  tokenExpired: 'Un token debe caducar en el futuro.',
  isPast: 'está en el pasado',
  tokenUnknown: 'El token no existe, o no es suyo.',
  otherSite: 'La petición viene de otro sitio. Abra Sereno en su propia dirección o use un token.',
  wrongCredentials: 'La dirección o la contraseña no es correcta.',
  noAddress: '{person} no tiene ninguna dirección con la que iniciar sesión.',
  hasNoAddress: 'no tiene dirección',
  noPassword: 'Usted no inicia sesión con contraseña.',
  passwordsByAdministrators: 'Solo un administrador puede poner las contraseñas de otros.',
  preferencesOfPeople: 'Solo las personas tienen preferencias.',
  tooManyAttempts: 'Demasiados intentos de iniciar sesión. Espere {minutes, plural, one {# minuto} other {# minutos}}.',
  preferencesTooLarge: 'no debe superar los 100 kB',
  sampleLoading: 'La empresa de ejemplo se está cargando en este momento.',
})
