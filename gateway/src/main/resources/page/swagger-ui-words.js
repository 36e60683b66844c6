// Swagger UI speaks English only: on the Chinese page its own words are put into Chinese as it
// writes them. The text of the contract stays as it is, but for the names of the groups.
const words = {
  'Authorize': '授权', 'Available authorizations': '可用的授权方式', 'Authorized': '已授权', 'Logout': '退出',
  'Close': '关闭', 'Value:': '值：', 'Servers': '服务器', 'Schemas': '数据结构', 'Parameters': '参数', 'Name': '名称',
  'Description': '说明', 'Responses': '响应', 'Response body': '响应正文', 'Response headers': '响应头',
  'Server response': '服务器响应', 'Request URL': '请求地址', 'Request body': '请求正文', 'Code': '状态码', 'Details': '详情',
  'Links': '链接', 'No links': '无链接', 'Media type': '媒体类型', 'Example Value': '示例', 'Schema': '结构', 'Examples': '示例',
  'Example Description': '示例说明', 'Controls': '控制', 'Try it out': '试一试', 'Cancel': '取消',
  'Reset': '重置', 'Execute': '执行', 'Clear': '清除', 'Download': '下载', 'No parameters': '无参数', 'Request duration': '请求耗时',
  'LOADING': '加载中', 'Add string item': '添加一项', 'Send empty value': '发送空值', 'required': '必填',
  'header.': '请求头。', 'Copy to clipboard': '复制', 'Undocumented': '未记载', 'Edit Value': '编辑',
  'Finding': '入口', 'Overview': '总览', 'Changes': '变更', 'Code lists': '代码表', 'Evaluations': '评估', 'Exports': '导出', 'Imports': '导入', 'Webhooks': '推送订阅', 'Audit': '审计',
  'Indicators': '指标', 'Observations': '观测值', 'Plans': '规划与计划', 'Targets': '目标', 'Project code lists': '项目代码表',
  'Contributions': '项目贡献', 'Project documents': '项目文件', 'Project geometries': '项目位置', 'Investment': '投资',
  'Lists': '年度清单', 'Milestones': '里程碑', 'Project parties': '参与单位', 'Programmes': '专项', 'Projects': '项目',
  'Project relations': '项目关系', 'Progress reports': '进度报告', 'Search': '搜索',
}

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const word = node.parentElement?.closest('pre, code, textarea, .markdown') ? undefined : words[node.data.trim()]
    if (word && node.data !== word) node.data = word
  } else {
    if (node.placeholder === 'Filter by tag or path') node.placeholder = '按分组筛选'
    node.childNodes.forEach(translate)
  }
}

if (document.documentElement.lang === 'zh') {
  new MutationObserver(changes => {
    for (const change of changes) {
      if (change.type === 'characterData') translate(change.target)
      change.addedNodes.forEach(translate)
    }
  }).observe(document.getElementById('swagger-ui'), { childList: true, subtree: true, characterData: true })
}
