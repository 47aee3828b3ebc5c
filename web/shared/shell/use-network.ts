import { onScopeDispose, ref } from 'vue'

/** Whether the device thinks it has a network. A hint only: a call may still fail. */
export function useNetwork() {
  const isOnline = ref(navigator.onLine)
  const look = () => {
    isOnline.value = navigator.onLine
  }
  window.addEventListener('online', look)
  window.addEventListener('offline', look)
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => {
    window.removeEventListener('online', look)
    window.removeEventListener('offline', look)
    document.removeEventListener('visibilitychange', look)
  })
  return isOnline
}
