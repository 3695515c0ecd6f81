/** The page as Vue's own markup; Element Plus ties each label to its control where it can. */
export const template = `
<el-config-provider :locale="vi">
  <div class="bar"><span class="mark">★</span> HỆ THỐNG QUẢN LÝ VĂN BẢN VÀ ĐIỀU HÀNH <small>Đảng ủy Khối Cơ quan và Doanh nghiệp</small></div>
  <div class="sheet">
    <h2>Phát hành văn bản</h2>
    <p v-if="saved !== null" class="saved" :data-id="saved">Đã phát hành. <a :href="'/van-ban/' + saved">Xem văn bản</a></p>
    <ul v-if="refused.length" class="refused" role="alert"><li v-for="said in refused" :key="said">{{ said }}</li></ul>
    <el-form ref="form" :model="record" :rules="rules" label-width="130px" label-position="left">
      <el-row :gutter="20">
        <el-col :span="12"><el-form-item label="Thể loại" prop="loai">
          <el-select v-model="record.loai" placeholder="Chọn thể loại"><el-option v-for="kind in kinds" :key="kind" :label="kind" :value="kind" /></el-select>
        </el-form-item></el-col>
        <el-col :span="12"><el-form-item label="Ký hiệu VB" prop="so"><el-input v-model="record.so" /></el-form-item></el-col>
      </el-row>
      <el-row :gutter="20">
        <el-col :span="12"><el-form-item label="Ngày ký" prop="ngay">
          <el-date-picker v-model="record.ngay" type="date" format="DD/MM/YYYY" value-format="DD/MM/YYYY" placeholder="Ngày/tháng/năm" />
        </el-form-item></el-col>
        <el-col :span="12"><el-form-item label="CQ ban hành" prop="coQuan"><el-input v-model="record.coQuan" /></el-form-item></el-col>
      </el-row>
      <el-form-item label="Trích yếu" prop="trichYeu"><el-input v-model="record.trichYeu" type="textarea" :rows="2" /></el-form-item>
      <el-row :gutter="20">
        <el-col :span="12"><el-form-item label="Người ký" prop="nguoiKy">
          <el-autocomplete v-model="record.nguoiKy" :fetch-suggestions="people" placeholder="Gõ tên để tìm" />
        </el-form-item></el-col>
        <el-col :span="12"><el-form-item label="Chức vụ" prop="chucVu">
          <el-select v-model="record.chucVu" filterable placeholder="Chọn chức vụ"><el-option v-for="post in posts" :key="post" :label="post" :value="post" /></el-select>
        </el-form-item></el-col>
      </el-row>
      <el-row :gutter="20">
        <el-col :span="12"><el-form-item label="Độ mật" prop="doMat">
          <el-select v-model="record.doMat"><el-option v-for="item in securities" :key="item" :label="item" :value="item" /></el-select>
        </el-form-item></el-col>
        <el-col :span="12"><el-form-item label="Độ khẩn" prop="doKhan">
          <el-select v-model="record.doKhan"><el-option v-for="item in urgencies" :key="item" :label="item" :value="item" /></el-select>
        </el-form-item></el-col>
      </el-row>
      <el-form-item label="Nơi nhận (nội bộ)" prop="noiNhan">
        <el-checkbox-group v-model="record.noiNhan"><el-checkbox v-for="body in bodies" :key="body" :value="body" :label="body" /></el-checkbox-group>
      </el-form-item>
    </el-form>
    <h3>Nội dung văn bản</h3>
    <textarea id="noiDung"></textarea>
    <div class="acts"><el-button type="danger" @click="send">Phát hành</el-button><el-button>Đóng</el-button></div>
  </div>
</el-config-provider>
`
