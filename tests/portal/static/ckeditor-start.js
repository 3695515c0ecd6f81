CKEDITOR.replace('ctl00_Main_txtNoiDung', {
  language: 'vi',
  height: 420,
  entities: false,
  versionCheck: false,
  removePlugins: 'scayt,wsc,exportpdf,cloudservices,easyimage',
})
