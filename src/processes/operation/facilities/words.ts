/** What people read about rooms, racks, power, cooling, sensors and visits. */
import { recordWords } from '#kernel/process.ts'
import { inUseWords } from '../../in-use.ts'
import { externalIdHelp, phrases } from '../../phrases.ts'
import { coolingUnitMoves, environmentalSensorMoves, powerFeedMoves, rackMoves, roomMoves, siteAccessMoves } from './lifecycle.ts'
import { coolingUnit, environmentalSensor, powerFeed, rack, room, siteAccess } from './model.ts'

const { change, ci, externalId, kind, owner, site } = phrases
const theRoom = ['Sala', 'Room'] as const
const capacity = ['Capacidad', 'Capacity'] as const
const standby = ['Reserva', 'Standby'] as const

const equipmentWords = {
  states: {
    serving: ['En servicio', 'In service'],
    maintenance: ['En mantenimiento', 'In maintenance'],
    failed: ['Averiado', 'Failed'],
    retired: ['Retirado', 'Retired'],
  },
  moves: {
    fail: ['Registrar avería', 'Report a failure'],
    maintain: ['Poner en mantenimiento', 'Put into maintenance'],
    serve: ['Devolver al servicio', 'Put back into service'],
    inspect: ['Anotar inspección', 'Note an inspection'],
    retire: ['Retirar', 'Retire'],
  },
  fields: {
    inspectedAt: ['Inspeccionado el', 'Inspected at'],
    inspectBy: ['Inspeccionar antes del', 'Inspect by'],
    fault: ['Avería', 'Fault'],
  },
  help: { standby: ['Lo que toma la carga si este falla', 'What takes the load when this one fails'] },
} as const

export const roomWords = recordWords(room, roomMoves, {
  ...inUseWords,
  one: theRoom,
  many: ['Salas', 'Rooms'],
  fields: {
    site,
    kind,
    floor: ['Planta', 'Floor'],
    area: ['Superficie', 'Area'],
    power: ['Energía disponible', 'Power available'],
    cooling: ['Refrigeración disponible', 'Cooling available'],
    owner,
    rules: ['Normas', 'Rules'],
  },
  choices: {
    kind: {
      'data-centre': ['Centro de datos', 'Data centre'],
      technical: ['Sala técnica', 'Technical room'],
      store: ['Almacén', 'Store'],
      office: ['Oficina', 'Office'],
    },
  },
  empty: ['Registre las salas en que hay equipos', 'Register the rooms in which there is equipment'],
})

export const rackWords = recordWords(rack, rackMoves, {
  ...inUseWords,
  one: ['Bastidor', 'Rack'],
  many: ['Bastidores', 'Racks'],
  fields: {
    room: theRoom,
    ci,
    row: ['Fila', 'Row'],
    position: ['Posición', 'Position'],
    units: ['Unidades', 'Units'],
    used: ['Unidades ocupadas', 'Units used'],
    feedA: ['Alimentación A', 'Feed A'],
    feedB: ['Alimentación B', 'Feed B'],
    maxLoad: ['Carga máxima', 'Highest load'],
  },
  help: { feedB: ['De otra fuente que la A', 'From another source than A'] },
  empty: ['Registre los bastidores de cada sala', 'Register the racks of each room'],
})

export const powerFeedWords = recordWords(powerFeed, powerFeedMoves, {
  ...equipmentWords,
  one: ['Alimentación eléctrica', 'Power feed'],
  many: ['Alimentaciones eléctricas', 'Power feeds'],
  fields: { ...equipmentWords.fields, room: theRoom, kind, ci, standby, capacity, load: ['Carga', 'Load'] },
  choices: {
    kind: { mains: ['Red', 'Mains'], ups: ['SAI', 'UPS'], generator: ['Grupo electrógeno', 'Generator'], pdu: ['Regleta (PDU)', 'PDU'] },
  },
  empty: ['Registre acometidas, SAI, grupos y regletas', 'Register mains, UPS, generators and PDUs'],
})

export const coolingUnitWords = recordWords(coolingUnit, coolingUnitMoves, {
  ...equipmentWords,
  one: ['Unidad de refrigeración', 'Cooling unit'],
  many: ['Unidades de refrigeración', 'Cooling units'],
  fields: { ...equipmentWords.fields, room: theRoom, ci, standby, capacity, setpoint: ['Consigna', 'Set point'] },
  empty: ['Registre las unidades de refrigeración', 'Register the cooling units'],
})

export const environmentalSensorWords = recordWords(environmentalSensor, environmentalSensorMoves, {
  one: ['Sensor ambiental', 'Environmental sensor'],
  many: ['Sensores ambientales', 'Environmental sensors'],
  fields: {
    room: theRoom,
    rack: ['Bastidor', 'Rack'],
    ci,
    measures: ['Mide', 'Measures'],
    low: ['Mínimo', 'Lowest'],
    high: ['Máximo', 'Highest'],
    reading: ['Lectura', 'Reading'],
    readAt: ['Leído el', 'Read at'],
    alarmSince: ['En alarma desde', 'In alarm since'],
    externalId,
  },
  states: { watching: ['Vigilando', 'Watching'], alarm: ['En alarma', 'In alarm'], retired: ['Retirado', 'Retired'] },
  moves: { raise: ['Dar la alarma', 'Raise the alarm'], clear: ['Quitar la alarma', 'Clear the alarm'], retire: ['Retirar', 'Retire'] },
  choices: {
    measures: {
      temperature: ['Temperatura', 'Temperature'],
      humidity: ['Humedad', 'Humidity'],
      water: ['Agua', 'Water'],
      smoke: ['Humo', 'Smoke'],
      door: ['Puerta', 'Door'],
      power: ['Corriente', 'Power'],
    },
  },
  help: {
    reading: ['Fuera de los límites da la alarma y abre un incidente', 'Outside of the limits it raises the alarm and opens an incident'],
    externalId: externalIdHelp,
  },
  empty: ['Registre las sondas de cada sala', 'Register the probes of each room'],
})

export const siteAccessWords = recordWords(siteAccess, siteAccessMoves, {
  one: ['Visita', 'Visit'],
  many: ['Registro de accesos', 'Site access log'],
  fields: {
    room: theRoom,
    visitor: ['Visitante', 'Visitor'],
    person: ['Persona de la casa', 'Person of the house'],
    company: ['Empresa', 'Company'],
    purpose: ['Para qué', 'Purpose'],
    change,
    authorisedBy: ['Autorizado por', 'Authorised by'],
    escort: ['Acompañante', 'Escort'],
    escorted: ['Acompañado', 'Escorted'],
    expectedAt: ['Esperado el', 'Expected at'],
    enteredAt: ['Entró el', 'Entered at'],
    leftAt: ['Salió el', 'Left at'],
    reason: ['Motivo', 'Reason'],
  },
  states: {
    announced: ['Anunciada', 'Announced'],
    inside: ['Dentro', 'Inside'],
    left: ['Terminada', 'Left'],
    refused: ['Denegada', 'Refused'],
  },
  moves: { enter: ['Anotar entrada', 'Enter'], leave: ['Anotar salida', 'Leave'], refuse: ['Denegar', 'Refuse'] },
  empty: ['Anuncie aquí quién entra en una sala técnica', 'Announce here who enters a technical room'],
})
