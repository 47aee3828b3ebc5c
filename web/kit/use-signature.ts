import { onScopeDispose, ref, watch, type Ref } from 'vue'
import type SignaturePad from 'signature_pad'

export type Signature =
  | { readonly way: 'drawn'; readonly png: string; readonly at: string }
  | { readonly way: 'typed'; readonly name: string; readonly at: string }

/**
 * The pad is loaded when it is first shown. A drawn signature is kept as a PNG of black strokes on
 * white, whatever the screen's colours, in base64 as the server takes it.
 */
export function useSignature(
  canvas: Readonly<Ref<HTMLCanvasElement | null>>,
  model: Ref<Signature | undefined>,
) {
  const way = ref<'drawn' | 'typed'>('drawn')
  const name = ref('')
  const isEmpty = ref(true)
  let pad: SignaturePad | undefined
  let sizes: ResizeObserver | undefined

  watch(canvas, start)
  watch(name, () => {
    const whole = name.value.trim()
    if (way.value === 'typed')
      model.value = whole ? { way: 'typed', name: whole, at: now() } : undefined
  })
  // What was drawn does not count once the person decides to type, and the other way round.
  watch(way, () => {
    stop()
    model.value = undefined
    isEmpty.value = true
    name.value = ''
  })
  onScopeDispose(stop)

  async function start(element: HTMLCanvasElement | null): Promise<void> {
    stop()
    if (!element) return
    const { default: Pad } = await import('signature_pad')
    if (canvas.value !== element) return
    pad = new Pad(element, { minWidth: 1, maxWidth: 3 })
    pad.addEventListener('beginStroke', () => {
      isEmpty.value = false
    })
    pad.addEventListener('endStroke', () => keep(element))
    sizes = new ResizeObserver(() => pad && fitPad(pad, element))
    sizes.observe(element)
  }

  function keep(element: HTMLCanvasElement): void {
    if (pad) model.value = { way: 'drawn', png: toPng(pad, element), at: now() }
  }

  function clear(): void {
    pad?.clear()
    isEmpty.value = true
    model.value = undefined
  }

  function stop(): void {
    sizes?.disconnect()
    pad?.off()
    pad = undefined
  }

  return { way, name, isEmpty, clear }
}

/** As many dots as the screen has, or the line is blurred; what was drawn is drawn again. */
function fitPad(pad: SignaturePad, element: HTMLCanvasElement): void {
  const density = Math.max(1, window.devicePixelRatio)
  const width = Math.round(element.clientWidth * density)
  if (element.width === width) return
  const strokes = pad.toData()
  element.width = width
  element.height = Math.round(element.clientHeight * density)
  element.getContext('2d')?.scale(density, density)
  pad.penColor = getComputedStyle(element).color
  pad.fromData(strokes)
}

const paperWidth = 600

/** The strokes once more, in ink on paper: small enough to send, the same in light and dark. */
function toPng(pad: SignaturePad, shown: HTMLCanvasElement): string {
  const strokes = pad.toData()
  const scale = paperWidth / Math.max(1, shown.clientWidth)
  const paper = document.createElement('canvas')
  paper.width = paperWidth
  paper.height = Math.round(shown.clientHeight * scale)
  const pen = paper.getContext('2d')
  if (!pen) throw new Error('no canvas to draw the signature on')
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, paper.width, paper.height)
  pen.strokeStyle = 'black'
  pen.fillStyle = 'black'
  pen.lineWidth = 3
  pen.lineCap = pen.lineJoin = 'round'
  for (const { points } of strokes) drawStroke(pen, points, scale)
  return paper.toDataURL('image/png').replace(/^data:image\/png;base64,/, '')
}

function drawStroke(
  pen: CanvasRenderingContext2D,
  points: readonly { x: number; y: number }[],
  scale: number,
): void {
  const [first, ...rest] = points
  if (!first) return
  pen.beginPath()
  if (rest.length === 0) {
    pen.arc(first.x * scale, first.y * scale, pen.lineWidth / 2, 0, 2 * Math.PI)
    pen.fill()
    return
  }
  pen.moveTo(first.x * scale, first.y * scale)
  for (const point of rest) pen.lineTo(point.x * scale, point.y * scale)
  pen.stroke()
}

const now = (): string => new Date().toISOString()
