/** The comments on incidents. */
import type { Bilingual } from '../acts/bilingual.ts'

export const notes = {
  asked: [
    ['Se ha pedido al usuario una captura de pantalla.', 'The user was asked for a screenshot.'],
    ['Probado en otro equipo con el mismo resultado.', 'Tried on another machine with the same result.'],
    ['Revisados los registros; el error se repite cada hora.', 'Logs looked through; the error repeats every hour.'],
    ['Llamado al usuario, no contesta.', 'Called the user, no answer.'],
    ['Comparado con la configuración de la semana pasada.', 'Compared with the configuration of last week.'],
  ],
  passed: [
    ['Lo probado en primera línea no basta.', 'What first line tried is not enough.'],
    ['Necesita permisos que no tenemos.', 'Needs rights that we do not have.'],
    ['Parece cosa del servidor; lo pasamos.', 'Looks like the server; we pass it on.'],
  ],
  wrongTeam: [
    ['No es nuestro: los servidores están bien.', 'Not ours: the servers are fine.'],
    [
      'La red no tiene pérdidas; que lo mire el equipo de la aplicación.',
      'The network loses nothing; let the team of the application look.',
    ],
  ],
  again: [
    ['Sigue pasando lo mismo.', 'The same happens again.'],
    ['Ayer funcionó, hoy otra vez no.', 'It worked yesterday, today it does not.'],
  ],
  supplier: [
    ['Caso abierto con el proveedor; responde en dos días laborables.', 'Case opened with the supplier, who answers in two working days.'],
  ],
  caller: [['Esperamos a que el usuario pruebe.', 'We wait for the user to try.']],
  thanks: [
    ['Gracias, ya funciona.', 'Thank you, it works now.'],
    ['Perfecto, gracias.', 'Perfect, thanks.'],
  ],
} as const satisfies Record<string, readonly Bilingual[]>
