import { onScopeDispose, watch } from 'vue'

const everyMs = 2_000
const beepS = 0.25
const hertz = 880

/**
 * A short tone every two seconds while somebody waits for help. A browser that has not been clicked
 * yet stays silent: the card on the screen says it all.
 */
export function useRing(isOn: () => boolean): void {
  let sound: AudioContext | undefined
  let timer: ReturnType<typeof setInterval> | undefined
  function beep(): void {
    try {
      sound ??= new AudioContext()
      if (sound.state !== 'running') return
      const tone = sound.createOscillator()
      const volume = sound.createGain()
      tone.frequency.value = hertz
      volume.gain.value = 0.2
      tone.connect(volume).connect(sound.destination)
      tone.start()
      tone.stop(sound.currentTime + beepS)
    } catch {
      // No sound on this computer.
    }
  }
  function stop(): void {
    clearInterval(timer)
    timer = undefined
  }
  watch(
    isOn,
    (on) => {
      stop()
      if (!on) return
      beep()
      timer = setInterval(beep, everyMs)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    stop()
    void sound?.close()
  })
}
