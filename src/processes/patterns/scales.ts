/** Scales that several rooms share. */
export const levels = ['high', 'medium', 'low'] as const
export const priorities = ['critical', 'high', 'moderate', 'low'] as const
/** How much the business depends on a service or a configuration item. */
export const criticalities = ['critical', 'high', 'medium', 'low'] as const
