export const views = ['board', 'map', 'list', 'week'] as const
export type View = (typeof views)[number]
