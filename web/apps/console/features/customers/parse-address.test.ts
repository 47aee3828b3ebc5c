import { expect, it } from 'vitest'
import { parseAddress } from './parse-address'

it.each([
  ['上海市浦东新区张江路 88 弄 3 号楼 502', '', '上海市', '浦东新区', '张江路88弄3号楼502'],
  ['浙江省杭州市西湖区文三路1号', '浙江省', '杭州市', '西湖区', '文三路1号'],
  ['江苏省苏州市昆山市前进路9号', '江苏省', '苏州市', '昆山市', '前进路9号'],
  ['海淀区中关村大街5号', '', '', '海淀区', '中关村大街5号'],
])('cuts %s', (line, province, city, district, detail) => {
  expect(parseAddress(line)).toEqual({ province, city, district, detail })
})

it('does not take an estate for a district', () => {
  expect(parseAddress('阳光小区2栋')).toEqual({
    province: '',
    city: '',
    district: '',
    detail: '阳光小区2栋',
  })
})
