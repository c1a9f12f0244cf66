/** The texts of Availability Management, in Spanish. */
import type { RoomTexts } from '../../texts/room-texts.ts'

export const es: RoomTexts = {
  name: 'Gestión de la Disponibilidad',
  purpose: 'Definir, analizar, planificar, medir y mejorar todo lo que hace que los servicios estén disponibles.',
  roles: { 'availability-manager': 'Gestor de la Disponibilidad' },
  records: {
    'availability-target': {
      name: ['Objetivo de disponibilidad', 'Objetivos de disponibilidad'],
      fields: { agreed: 'Acordado', calendar: 'Horario acordado', restoreWithin: 'Debe volver en' },
      help: { calendar: 'Solo cuentan las caídas dentro de él; vacío es día y noche' },
      empty: 'Diga cuánto del tiempo acordado debe estar cada servicio',
    },
    'service-interruption': {
      name: ['Interrupción de servicio', 'Interrupciones de servicio'],
      gender: 'f',
      fields: {
        endedAt: 'Terminó el',
        calendar: 'Horario acordado',
        planned: 'Planificada',
        foundBy: 'La vio',
        securityIncident: 'Incidente de seguridad',
        upBefore: 'Tiempo sin fallos antes',
        sinceLast: 'Desde la anterior',
      },
      moves: { correct: 'Corregir', improve: 'Proponer una medida' },
      help: { planned: 'Acordada antes con los clientes; no resta disponibilidad' },
      choices: {
        kind: { outage: 'Caída' },
        foundBy: { monitor: 'Un monitor', event: 'Un evento' },
        cause: { hardware: 'Equipo', supplier: 'Suministrador', environment: 'Entorno' },
      },
      empty: 'Las interrupciones llegan de monitores e incidentes; también puede anotarlas',
    },
    'availability-measure': {
      name: ['Medida de disponibilidad', 'Medidas de disponibilidad'],
      fields: { interruption: 'Interrupción' },
      empty: 'Proponga cómo lograr que un servicio falle menos o vuelva antes',
    },
    'availability-test': {
      name: ['Prueba de disponibilidad', 'Pruebas de disponibilidad'],
      fields: { findings: 'Resultados', scenario: 'Qué se prueba' },
      empty: 'Pruebe que lo redundante de verdad sustituye a lo que falla',
    },
  },
  subprocesses: {
    'design-for-availability': [
      'Diseño del Servicio para Disponibilidad',
      'Busque en el mapa lo que no tiene sustituto',
      'Diga cuánto tiempo perdido evita la medida',
      'Compare su costo con el de la caída',
      'Pida el cambio que la pone en su sitio',
    ],
    'availability-testing': [
      'Pruebas de la Disponibilidad',
      'Escriba qué se apaga y qué debe ocurrir',
      'Acuerde la ventana y avise a los usuarios',
      'Mida cuánto tarda en volver',
      'Si no vuelve solo, proponga una medida',
    ],
    'availability-reporting': [
      'Monitorización e Informes de la Disponibilidad',
      'Compruebe cuándo empezó y si estaba planificada',
      'Únala con su incidente y con su causa',
      'Ciérrela con la hora en que el servicio volvió',
      'Compare la disponibilidad con lo acordado',
    ],
  },
  kpis: {
    'service-availability': [
      'Disponibilidad de servicio',
      'Tiempo de servicio acordado menos las caídas no planificadas dentro de él, sobre el tiempo acordado; al lado, la disponibilidad acordada',
    ],
    'service-interruptions': ['Cantidad de interrupciones de servicio', 'Interrupciones de servicio no planificadas que empezaron en P'],
    'interruption-duration': [
      'Duración de interrupciones de servicio',
      'Duración media de las interrupciones que terminaron en P (MTRS); al lado, el tiempo medio entre fallos (MTBF) y entre incidentes (MTBSI)',
    ],
    'availability-monitoring': [
      'Monitorización de disponibilidad',
      'Servicios en operación y componentes de infraestructura en uso al final de P cuya disponibilidad se vigila',
    ],
    'availability-measures': ['Medidas de disponibilidad', 'Medidas implantadas en P con el fin de elevar la disponibilidad'],
  },
}
