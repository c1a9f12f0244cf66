/** The four subprocesses of capacity management as guided work. */
import type { Subprocess } from '#kernel/process.ts'

const owner = 'capacity-manager'
const forecasting = (level: string) =>
  ({
    of: 'capacity-forecast',
    runs: {
      all: [
        { field: 'level', is: level },
        { field: 'state', is: 'made' },
      ],
    },
  }) as const

export const capacitySubprocesses: Readonly<Record<string, Subprocess>> = {
  'business-capacity': {
    words: ['Gestión de la Capacidad del Negocio', 'Business Capacity Management'],
    owner,
    ...forecasting('business'),
    checklist: [
      ['Pregunte al negocio qué crecerá: usuarios, pedidos, sedes', 'Ask the business what will grow: users, orders, sites'],
      ['Tradúzcalo a carga de cada servicio', 'Turn it into load of each service'],
      ['Mire las iniciativas estratégicas y los proyectos que vienen', 'Look at the strategic initiatives and projects to come'],
    ],
    opens: ['capacity-forecast', 'capacity-plan'],
  },
  'service-capacity': {
    words: ['Gestión de la Capacidad de Servicios', 'Service Capacity Management'],
    owner,
    ...forecasting('service'),
    checklist: [
      ['Compare el rendimiento con los objetivos acordados', 'Compare performance with the agreed targets'],
      ['Pronostique la carga punta, no solo la media', 'Forecast the peak load, not only the mean'],
      ['Si pasa del límite, planee un ajuste a tiempo', 'If it goes beyond the limit, plan an adjustment in time'],
    ],
    opens: ['capacity-adjustment'],
  },
  'component-capacity': {
    words: ['Gestión de la Capacidad de Componentes', 'Component Capacity Management'],
    owner,
    ...forecasting('component'),
    checklist: [
      ['Compruebe que se mide cada componente importante', 'Check that each important component is measured'],
      ['Mire cuándo se llena lo que crece', 'See when what grows will be full'],
      ['Afine antes de comprar', 'Tune before you buy'],
      ['Pida el cambio que añade capacidad', 'Request the change that adds capacity'],
    ],
    opens: ['capacity-adjustment', 'change'],
  },
  'capacity-reporting': {
    words: ['Informes de Gestión de la Capacidad', 'Capacity Management Reporting'],
    owner,
    checklist: [
      ['Lea los siete indicadores y su tendencia', 'Read the seven KPIs and their trend'],
      ['Compare cada pronóstico vencido con lo medido', 'Compare each forecast that fell due with what was measured'],
      ['Diga qué servicio se quedará sin capacidad, y cuándo', 'Say which service will run out of capacity, and when'],
    ],
  },
}
