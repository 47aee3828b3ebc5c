import UiButton from '@kit/UiButton.vue'
import UiCheck from '@kit/UiCheck.vue'
import UiChoice from '@kit/UiChoice.vue'
import UiErrorSummary from '@kit/UiErrorSummary.vue'
import UiSelect from '@kit/UiSelect.vue'
import UiStepper from '@kit/UiStepper.vue'
import UiText from '@kit/UiText.vue'
import UiTextArea from '@kit/UiTextArea.vue'
import { both, held, story, type Story } from '../story'

const save = { default: () => both('确认并支付', 'Confirm and pay') }
const change = { default: () => both('改时间', 'Change the time') }

const buttons: Story[] = [
  story(UiButton, 'UiButton', 'primary', () => ({ kind: 'primary', isWide: true }), save),
  story(UiButton, 'UiButton', 'plain', () => ({ icon: 'calendar' }), change),
  story(UiButton, 'UiButton', 'quiet', () => ({ kind: 'quiet' }), change),
  story(UiButton, 'UiButton', 'danger', () => ({ kind: 'danger' }), {
    default: () => both('取消订单', 'Cancel the order'),
  }),
  story(UiButton, 'UiButton', 'busy', () => ({ kind: 'primary', isBusy: true }), save),
  story(UiButton, 'UiButton', 'disabled', () => ({ disabled: true }), change),
  story(UiButton, 'UiButton', 'link', () => ({ to: '/', icon: 'home' }), {
    default: () => both('回到首页', 'Back to the start'),
  }),
]

const texts: Story[] = [
  held(UiText, 'UiText', 'empty', '', () => ({
    label: both('联系人', 'Contact'),
    placeholder: both('怎么称呼您', 'How may we call you'),
  })),
  held(UiText, 'UiText', 'tel', '13812345678', () => ({
    kind: 'tel',
    label: both('手机号', 'Mobile number'),
  })),
  held(UiText, 'UiText', 'error', '1381', () => ({
    kind: 'tel',
    label: both('手机号', 'Mobile number'),
    hint: both('只用来联系这次服务', 'Only used for this service'),
    error: both('请填写 11 位手机号', 'Please enter the 11 digits of a mobile number'),
  })),
  held(UiText, 'UiText', 'optional', '', () => ({
    label: both('发票抬头', 'Invoice title'),
    isOptional: true,
  })),
  held(UiText, 'UiText', 'date', '2026-11-24', () => ({
    kind: 'date',
    label: both('上门日期', 'Day of the visit'),
  })),
  held(UiTextArea, 'UiTextArea', 'tight', both('家里有一只猫', 'There is a cat'), () => ({
    label: both('想对阿姨说', 'A word to the worker'),
    maxlength: 40,
  })),
  held(UiTextArea, 'UiTextArea', 'error', '', () => ({
    label: both('取消原因', 'Reason'),
    error: both('请写一句原因', 'Please give a reason'),
  })),
]

const times = () => [
  { value: 'once', label: both('一次', 'Once') },
  { value: 'weekly', label: both('每周', 'Every week'), note: both('同一位阿姨', 'Same worker') },
  { value: 'monthly', label: both('每月', 'Every month'), disabled: true },
]

const picks: Story[] = [
  held(UiStepper, 'UiStepper', 'plain', 3, () => ({
    label: both('时长', 'Hours'),
    min: 2,
    max: 8,
    unit: both('小时', 'hours'),
  })),
  held(UiStepper, 'UiStepper', 'least', 2, () => ({
    label: both('时长', 'Hours'),
    min: 2,
    max: 8,
  })),
  held(UiSelect, 'UiSelect', 'empty', '', () => ({
    label: both('城区', 'District'),
    options: [{ value: 'a', label: both('海淀区', 'Haidian') }],
  })),
  held(UiSelect, 'UiSelect', 'error', '', () => ({
    label: both('城区', 'District'),
    options: [],
    error: both('请选一个城区', 'Please choose a district'),
  })),
  held(UiChoice, 'UiChoice', 'cards', 'weekly', () => ({
    label: both('多久一次', 'How often'),
    options: times(),
  })),
  held(UiChoice, 'UiChoice', 'line', 'once', () => ({
    label: both('多久一次', 'How often'),
    options: times(),
    isLine: true,
  })),
  held(UiChoice, 'UiChoice', 'error', undefined, () => ({
    label: both('多久一次', 'How often'),
    options: times().slice(0, 2),
    error: both('请选一项', 'Please choose one'),
  })),
  held(UiCheck, 'UiCheck', 'box', false, () => ({}), {
    default: () => both('我已阅读并同意服务协议', 'I have read and accept the terms'),
  }),
  held(
    UiCheck,
    'UiCheck',
    'error',
    false,
    () => ({ error: both('请先勾选', 'Please tick this') }),
    {
      default: () => both('我已阅读并同意服务协议', 'I have read and accept the terms'),
    },
  ),
  held(UiCheck, 'UiCheck', 'switch', true, () => ({ isSwitch: true }), {
    default: () => both('接收服务提醒', 'Reminders of visits'),
  }),
  story(UiErrorSummary, 'UiErrorSummary', 'fields', () => ({
    title: both('有几处需要改一下', 'A few things need a change'),
    lines: [
      { id: 'a', message: both('请填写 11 位手机号', 'Please enter the 11 digits') },
      { id: 'b', message: both('请选一个城区', 'Please choose a district') },
    ],
  })),
  story(UiErrorSummary, 'UiErrorSummary', 'refused', () => ({
    title: both('这个时间刚被约走', 'This time has just been taken'),
    reference: 'H-7F3K',
  })),
]

export const controls: readonly Story[] = [...buttons, ...texts, ...picks]
