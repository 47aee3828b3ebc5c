export const views = ['board', 'map', 'list'] as const
export type View = (typeof views)[number]
