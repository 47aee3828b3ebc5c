export interface Position {
  latitude: number
  longitude: number
  accuracy_m: number
}

const patienceMs = 8_000
const freshMs = 30_000
const earthRadiusM = 6_371_008.8

/** Near enough to be at the door (F6): the plan's place itself is rounded to about 100 m. */
export const nearM = 200
export const goodAccuracyM = 100

/** Where the phone is; nothing when it cannot say in time or may not. Never throws. */
export function findPosition(): Promise<Position | undefined> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(undefined)
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          latitude: round(coords.latitude),
          longitude: round(coords.longitude),
          accuracy_m: Math.min(100_000, Math.round(coords.accuracy)),
        }),
      () => resolve(undefined),
      { enableHighAccuracy: true, timeout: patienceMs, maximumAge: freshMs },
    )
  })
}

/** Great-circle distance in metres between two WGS-84 places (haversine). */
export function distanceM(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const [dLat, dLon] = [radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)]
  const half =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2
  return 2 * earthRadiusM * Math.asin(Math.sqrt(Math.min(1, half)))
}

/** At the door, as far as the phone can tell. */
export const isNear = (
  here: Position | undefined,
  there: { latitude: number; longitude: number },
): here is Position =>
  here !== undefined && here.accuracy_m <= goodAccuracyM && distanceM(here, there) <= nearM

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
