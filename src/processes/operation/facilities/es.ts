/** The texts of IT Facilities Management, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Gestión de Instalaciones de TI',
  purpose: 'Gestionar el entorno físico de la infraestructura: energía, refrigeración, acceso a los locales y vigilancia ambiental.',
  roles: { 'facilities-manager': 'Gestor de Instalaciones de TI' },
  records: {
    room: {
      name: ['Sala', 'Salas'],
      fields: { floor: 'Planta', area: 'Superficie', power: 'Energía disponible', cooling: 'Refrigeración disponible', rules: 'Normas' },
      choices: { kind: { 'data-centre': 'Centro de datos', technical: 'Sala técnica', store: 'Almacén', office: 'Oficina' } },
      empty: 'Registre las salas en que hay equipos',
    },
    rack: {
      name: ['Bastidor', 'Bastidores'],
      fields: {
        room: 'Sala',
        row: 'Fila',
        position: 'Posición',
        units: 'Unidades',
        used: 'Unidades ocupadas',
        feedA: 'Alimentación A',
        feedB: 'Alimentación B',
        maxLoad: 'Carga máxima',
      },
      help: { feedB: 'De otra fuente que la A' },
      empty: 'Registre los bastidores de cada sala',
    },
    'power-feed': {
      name: ['Alimentación eléctrica', 'Alimentaciones eléctricas'],
      fields: {
        inspectedAt: 'Inspeccionado el',
        inspectBy: 'Inspeccionar antes del',
        fault: 'Avería',
        room: 'Sala',
        standby: 'Reserva',
        capacity: 'Capacidad',
        load: 'Carga',
      },
      states: { serving: 'En servicio', failed: 'Averiado' },
      moves: { fail: 'Registrar avería', serve: 'Devolver al servicio', inspect: 'Anotar inspección' },
      help: { standby: 'Lo que toma la carga si este falla' },
      choices: { kind: { mains: 'Red', ups: 'SAI', generator: 'Grupo electrógeno', pdu: 'Regleta (PDU)' } },
      empty: 'Registre acometidas, SAI, grupos y regletas',
    },
    'cooling-unit': {
      name: ['Unidad de refrigeración', 'Unidades de refrigeración'],
      fields: {
        inspectedAt: 'Inspeccionado el',
        inspectBy: 'Inspeccionar antes del',
        fault: 'Avería',
        room: 'Sala',
        standby: 'Reserva',
        capacity: 'Capacidad',
        setpoint: 'Consigna',
      },
      states: { serving: 'En servicio', failed: 'Averiado' },
      moves: { fail: 'Registrar avería', serve: 'Devolver al servicio', inspect: 'Anotar inspección' },
      help: { standby: 'Lo que toma la carga si este falla' },
      empty: 'Registre las unidades de refrigeración',
    },
    'environmental-sensor': {
      name: ['Sensor ambiental', 'Sensores ambientales'],
      fields: {
        room: 'Sala',
        rack: 'Bastidor',
        measures: 'Mide',
        low: 'Mínimo',
        high: 'Máximo',
        reading: 'Lectura',
        readAt: 'Leído el',
        alarmSince: 'En alarma desde',
      },
      states: { watching: 'Vigilando', alarm: 'En alarma' },
      moves: { raise: 'Dar la alarma', clear: 'Quitar la alarma' },
      help: { reading: 'Fuera de los límites da la alarma y abre un incidente' },
      choices: {
        measures: { temperature: 'Temperatura', humidity: 'Humedad', water: 'Agua', smoke: 'Humo', door: 'Puerta', power: 'Corriente' },
      },
      empty: 'Registre las sondas de cada sala',
    },
    'site-access': {
      name: ['Visita', 'Registro de accesos'],
      gender: 'f',
      fields: {
        room: 'Sala',
        visitor: 'Visitante',
        person: 'Persona de la casa',
        company: 'Empresa',
        authorisedBy: 'Autorizado por',
        escort: 'Acompañante',
        escorted: 'Acompañado',
        expectedAt: 'Esperado el',
        enteredAt: 'Entró el',
        leftAt: 'Salió el',
      },
      states: { inside: 'Dentro', left: 'Terminada' },
      moves: { enter: 'Anotar entrada', leave: 'Anotar salida' },
      empty: 'Anuncie aquí quién entra en una sala técnica',
    },
  },
  subprocesses: {
    'environment-monitoring': [
      'Monitorización del Entorno Físico',
      'Vaya a ver, o pida a alguien que vaya',
      'Diga qué equipos están en riesgo',
      'Enfríe, seque o desconecte antes de que falle',
      'Corrija los límites si la alarma no era cierta',
    ],
    'power-maintenance': [
      'Mantenimiento de Energía',
      'Compruebe que la reserva aguanta la carga',
      'Avise a quienes dependen de ella',
      'Pruebe el arranque y la batería',
      'Ponga la fecha de la próxima inspección',
    ],
    'cooling-maintenance': [
      'Mantenimiento de Refrigeración',
      'Compruebe que las demás unidades bastan',
      'Limpie filtros y revise fugas',
      'Ponga la fecha de la próxima inspección',
    ],
    'premises-access': [
      'Control de Acceso a las Instalaciones',
      'Compruebe quién es y quién lo autorizó',
      'Quien es de fuera entra acompañado',
      'Anote la salida y lo que se llevó',
    ],
  },
  kpis: {
    'environment-incidents': ['Incidentes debidos al entorno físico', 'Incidentes abiertos en P cuya causa es el entorno físico'],
    'overdue-inspections': ['Inspecciones atrasadas', 'Equipos de energía y refrigeración cuya inspección había vencido al final de P'],
    'rack-use': ['Ocupación de bastidores', 'Unidades ocupadas sobre las que hay en los bastidores en uso'],
    'escorted-visits': ['Visitas acompañadas', 'Visitas de gente de fuera que entraron acompañadas en P'],
  },
}

export const esMessages: Translated<typeof enMessages> = messages('facilities', {
  visitorMissing: 'Indique el visitante o la persona.',
  reading: '{what}: {reading} (permitido: de {low} a {high}).',
})
