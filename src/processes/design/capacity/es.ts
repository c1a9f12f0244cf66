/** The texts of Capacity Management, in Spanish. */
import { messages, type Translated } from '#kernel/messages.ts'
import type { RoomTexts } from '../../texts/room-texts.ts'
import type { enMessages } from './en.ts'

export const es: RoomTexts = {
  name: 'Gestión de la Capacidad',
  purpose: 'Que los servicios y la infraestructura alcancen sus objetivos de capacidad y rendimiento, a buen costo y a tiempo.',
  roles: { 'capacity-manager': 'Gestor de la Capacidad' },
  records: {
    'capacity-plan': {
      name: ['Plan de capacidad', 'Planes de capacidad'],
      fields: { demand: 'Demanda esperada' },
      empty: 'Escriba qué demanda espera y con qué la atenderá',
    },
    'capacity-measurement': {
      name: ['Medición de capacidad', 'Mediciones de capacidad'],
      gender: 'f',
      fields: {
        metric: 'Medida',
        normalLoad: 'Carga normal',
        peakLoad: 'Carga punta',
        freeNormal: 'Libre con carga normal',
        freePeak: 'Libre con carga punta',
      },
      help: { peakLoad: 'El percentil 95 del intervalo' },
      empty: 'Las mediciones llegan de sus monitores',
    },
    'capacity-forecast': {
      name: ['Pronóstico de capacidad', 'Pronósticos de capacidad'],
      fields: {
        metric: 'Medida',
        plan: 'Plan de capacidad',
        dueAt: 'Para el',
        predicted: 'Pronosticado',
        limit: 'Límite',
        measured: 'Medido',
        accuracy: 'Exactitud',
      },
      states: { made: 'Hecho', compared: 'Comparado' },
      moves: { planAdjustment: 'Planear un ajuste', compare: 'Comparar con lo medido' },
      sections: { forecast: 'Pronóstico' },
      help: { limit: 'Por encima hay que actuar' },
      choices: { level: { component: 'Componente' } },
      empty: 'Pronostique cuándo se llenará lo que crece',
    },
    'capacity-adjustment': {
      name: ['Ajuste de capacidad', 'Ajustes de capacidad'],
      fields: {
        plan: 'Plan de capacidad',
        approvedAt: 'Aprobado el',
        inPlaceAt: 'Hecho el',
        forecast: 'Pronóstico',
        shortage: 'Carencia',
        planned: 'Planeado',
      },
      states: { proposed: 'Propuesto', approved: 'Aprobado', 'in-place': 'Hecho', rejected: 'Rechazado' },
      help: { planned: 'Viene de un plan o de un pronóstico, no de un cuello de botella' },
      empty: 'Los ajustes nacen de un pronóstico o de una carencia',
    },
    'capacity-shortage': {
      name: ['Carencia de capacidad', 'Carencias de capacidad'],
      gender: 'f',
      fields: { metric: 'Medida', detectedAt: 'Detectada el' },
      states: { detected: 'Detectada', handled: 'En tratamiento' },
      moves: { handle: 'Atender', adjust: 'Ajustar la capacidad' },
      choices: { severity: { high: 'Alto', medium: 'Medio', low: 'Bajo' } },
      empty: 'Registre dónde no alcanza la capacidad',
    },
  },
  subprocesses: {
    'business-capacity': [
      'Gestión de la Capacidad del Negocio',
      'Pregunte al negocio qué crecerá: usuarios, pedidos, sedes',
      'Tradúzcalo a carga de cada servicio',
      'Mire las iniciativas estratégicas y los proyectos que vienen',
    ],
    'service-capacity': [
      'Gestión de la Capacidad de Servicios',
      'Compare el rendimiento con los objetivos acordados',
      'Pronostique la carga punta, no solo la media',
      'Si pasa del límite, planee un ajuste a tiempo',
    ],
    'component-capacity': [
      'Gestión de la Capacidad de Componentes',
      'Compruebe que se mide cada componente importante',
      'Mire cuándo se llena lo que crece',
      'Afine antes de comprar',
      'Pida el cambio que añade capacidad',
    ],
    'capacity-reporting': [
      'Informes de Gestión de la Capacidad',
      'Lea los siete indicadores y su tendencia',
      'Compare cada pronóstico vencido con lo medido',
      'Diga qué servicio se quedará sin capacidad, y cuándo',
    ],
  },
  kpis: {
    'incidents-due-to-capacity': [
      'Incidentes debidos a falta de capacidad',
      'Incidentes cerrados en P cuya causa es la falta de capacidad',
    ],
    'forecast-accuracy': [
      'Exactitud del pronóstico de la capacidad',
      '100 % menos la desviación porcentual absoluta media entre lo pronosticado y lo medido, en los pronósticos que vencieron en P',
    ],
    'capacity-adjustments': ['Ajustes a la capacidad', 'Ajustes a la capacidad de servicios o componentes en P'],
    'unplanned-capacity-adjustments': [
      'Ajustes a la capacidad no planeados',
      'De esos ajustes, los hechos sin plan, en respuesta a un cuello de botella',
    ],
    'shortage-resolution-time': [
      'Tiempo para la resolución de carencias en la capacidad',
      'Tiempo medio desde que se detecta hasta que se resuelve una carencia, en las resueltas en P',
    ],
    'capacity-reserves': [
      'Reservas de capacidad',
      'Capacidad libre media con carga normal en los componentes monitorizados en P; al lado, con carga punta (percentil 95)',
    ],
    'capacity-monitoring-share': [
      'Porcentaje de monitorización de capacidad',
      'Servicios en operación y componentes de infraestructura en uso al final de P cuya capacidad se midió en P',
    ],
  },
}

export const esMessages: Translated<typeof enMessages> = messages('capacity', {
  withinLimit: 'La previsión se queda dentro de su límite del {limit, number} %.',
  adjusted: 'Se ajustó la capacidad.',
})
