/** Scales that several rooms share, with their words. */
export const levels = ['high', 'medium', 'low'] as const
export const priorities = ['critical', 'high', 'moderate', 'low'] as const
/** How much the business depends on a service or a configuration item. */
export const criticalities = ['critical', 'high', 'medium', 'low'] as const

export const levelWords = { high: ['Alto', 'High'], medium: ['Medio', 'Medium'], low: ['Bajo', 'Low'] } as const
export const urgencyWords = { high: ['Alta', 'High'], medium: ['Media', 'Medium'], low: ['Baja', 'Low'] } as const
export const priorityWords = {
  critical: ['Crítica', 'Critical'],
  high: ['Alta', 'High'],
  moderate: ['Moderada', 'Moderate'],
  low: ['Baja', 'Low'],
} as const
export const criticalityWords = {
  critical: ['Crítica', 'Critical'],
  high: ['Alta', 'High'],
  medium: ['Media', 'Medium'],
  low: ['Baja', 'Low'],
} as const
