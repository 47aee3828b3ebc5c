/** A picture as it is kept and sent. Bytes, not a Blob: Safari loses Blobs from IndexedDB. */
export interface Photo {
  readonly id: string
  readonly bytes: ArrayBuffer
  readonly type: 'image/jpeg'
  readonly width: number
  readonly height: number
  /** When it was taken or chosen, as the device knows it. */
  readonly takenAt: string
}

export const longestSide = 1600
const quality = 0.82

/** The size a picture gets: its longer side at most 1600 px, never larger than it was. */
export function fittedSize(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, longestSide / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/**
 * Makes a picture small enough to send: upright, JPEG, about 250 kB, without the camera's hidden
 * data (place, device). `stamp` lines are drawn into the lower left corner. Throws for a file that
 * is no picture.
 */
export async function shrinkPhoto(file: Blob, stamp: readonly string[] = []): Promise<Photo> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const size = fittedSize(picture.width, picture.height)
  const canvas = makeCanvas(size.width, size.height)
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D | null
  if (!pen) throw new Error('no canvas to draw the picture on')
  pen.drawImage(picture, 0, 0, size.width, size.height)
  picture.close()
  drawStamp(pen, size.height, stamp)
  const bytes = await (await toJpeg(canvas)).arrayBuffer()
  const takenAt = new Date().toISOString()
  return { id: crypto.randomUUID(), bytes, type: 'image/jpeg', ...size, takenAt }
}

/** An address to show a kept picture under; give it back with `URL.revokeObjectURL`. */
export const photoUrl = (photo: Photo): string =>
  URL.createObjectURL(new Blob([photo.bytes], { type: photo.type }))

function makeCanvas(width: number, height: number): OffscreenCanvas | HTMLCanvasElement {
  // Safari before 16.4 has no 2d context on an OffscreenCanvas.
  if (typeof OffscreenCanvas === 'function') {
    const canvas = new OffscreenCanvas(width, height)
    if (canvas.getContext('2d')) return canvas
  }
  return Object.assign(document.createElement('canvas'), { width, height })
}

function toJpeg(canvas: OffscreenCanvas | HTMLCanvasElement): Promise<Blob> {
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type: 'image/jpeg', quality })
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be written'))),
      'image/jpeg',
      quality,
    ),
  )
}

function drawStamp(pen: CanvasRenderingContext2D, height: number, lines: readonly string[]): void {
  const size = Math.max(16, Math.round(height / 40))
  pen.font = `600 ${size}px sans-serif`
  pen.lineWidth = size / 5
  pen.strokeStyle = 'black'
  pen.fillStyle = 'white'
  lines.forEach((line, place) => {
    const y = height - size * (0.6 + 1.4 * (lines.length - 1 - place))
    pen.strokeText(line, size * 0.7, y)
    pen.fillText(line, size * 0.7, y)
  })
}
