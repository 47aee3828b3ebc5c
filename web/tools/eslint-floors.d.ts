export function floorFault(from: string, to: string): string | undefined
