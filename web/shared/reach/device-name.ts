const browsers: readonly [RegExp, string][] = [
  [/MicroMessenger/, 'WeChat'],
  [/Edg\//, 'Edge'],
  [/HuaweiBrowser/, 'Huawei'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]
const systems: readonly [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]
const firstOf = (agent: string, names: readonly [RegExp, string][]): string | undefined =>
  names.find(([sign]) => sign.test(agent))?.[1]

/** «Chrome · Android»: enough to know one's devices apart, no more. */
export const deviceName = (agent: string): string =>
  [firstOf(agent, browsers), firstOf(agent, systems)].filter(Boolean).join(' · ')
