from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("meetings", "0002_follow_up_links")]

    operations = [
        migrations.AddField(
            model_name="answer",
            name="is_own",
            field=models.BooleanField(
                default=False, verbose_name="told by the owner, with the personal link"
            ),
        ),
    ]
