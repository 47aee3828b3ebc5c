import 'leaflet/dist/leaflet.css'
import { canvas, control, GridLayer, latLngBounds, map as makeMap, type Map } from 'leaflet'

class Grid extends GridLayer {
  protected override createTile(): HTMLElement {
    const tile = document.createElement('div')
    tile.className = 'grid-tile'
    tile.style.border = '1px solid var(--line)'
    return tile
  }
}

/** Leaflet draws on a canvas, which cannot read CSS variables by itself. */
export const colourOf = (token: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${token}`).trim()

/** A plain grid around those places: no map of the country is shipped (a shown one needs its approval). */
export function makePlainMap(
  box: HTMLElement,
  places: readonly [number, number][],
  maxZoom = 14,
): Map {
  const shown = makeMap(box, { renderer: canvas(), attributionControl: false })
  if (places.length > 0) shown.fitBounds(latLngBounds([...places]).pad(0.2), { maxZoom })
  else shown.setView([31.2, 121.45], 11)
  new Grid({ tileSize: 128 }).addTo(shown)
  control.scale({ imperial: false }).addTo(shown)
  return shown
}
