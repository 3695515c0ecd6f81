document.getElementById('aspnetForm').addEventListener('submit', () => {
  document.getElementById('ctl00_Main_txtNoiDung').value = document.getElementById('divNoiDung').innerHTML
})
