/* global jQuery */
jQuery(($) => {
  $('.input-group.date').datepicker({ format: 'dd/mm/yyyy', language: 'vi', autoclose: true })
  $('.s2').select2({ language: 'vi', placeholder: '-- Chọn --', width: '100%' })
  $('.tags').select2({
    language: 'vi',
    tags: true,
    tokenSeparators: [';'],
    width: '100%',
    placeholder: 'Gõ tên nơi nhận',
  })
  // The hidden field follows the editor, as such portals have it.
  const copy = () => $('#noi_dung').val($('#editor').html())
  $('#editor').on('input blur', copy)
  $('#frmVanBan').on('submit', (event) => {
    event.preventDefault()
    copy()
    $.ajax({
      url: event.target.action,
      method: 'POST',
      data: $(event.target).serialize(),
      headers: { accept: 'application/json' },
    })
      .done(({ id }) => {
        const link = $('<a>').attr('href', `/van-ban/${id}`).text(`Đã cập nhật văn bản ${id}`)
        $('#thongBao').empty().append($('<p class="saved">').attr('data-id', id).append(link))
      })
      .fail(({ responseJSON }) => {
        const items = Object.values(responseJSON?.errors ?? {}).map((said) => $('<li>').text(said))
        $('#thongBao').empty().append($('<ul class="loi" role="alert">').append(items))
      })
  })
})
